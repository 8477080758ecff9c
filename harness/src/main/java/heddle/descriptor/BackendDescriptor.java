package heddle.descriptor;

import heddle.clause.Profile;
import heddle.webgpu.FeatureName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One backend as data: where its library is and how to treat it. {@link DescriptorKey} explains each component.
 *
 * @param environment variables of the workers, on top of the caller's, in the order of the text
 * @param timedWaitAnyMaxCount 0 when timed waits are not asked for
 * @param deviceFeatures what RequestDevice requires
 * @param unimplemented a regular expression, empty for none
 * @param callBound how long one call may take
 */
public record BackendDescriptor(
        String id,
        String title,
        LibrarySource library,
        DriverSource driver,
        Map<String, Template> environment,
        AdapterChoice adapter,
        int timedWaitAnyMaxCount,
        List<FeatureName> deviceFeatures,
        Profile profile,
        Pump pump,
        boolean executesCommands,
        String unimplemented,
        Abi abi,
        Duration callBound,
        String note) {
    private static final Duration MUTANT_CALL_BOUND = Duration.ofSeconds(2);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    public BackendDescriptor {
        checkId(id);
        if (timedWaitAnyMaxCount < 0) {
            throw new IllegalArgumentException("timedWaitAnyMaxCount is negative: " + timedWaitAnyMaxCount);
        }
        if (callBound.isNegative() || callBound.isZero()) {
            throw new IllegalArgumentException("callBound is not positive: " + callBound);
        }
        Pattern.compile(unimplemented);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        deviceFeatures = List.copyOf(deviceFeatures);
    }

    /** Refuses an id that would not do as a file name and an option. */
    static String checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("expected letters, digits, '.', '_', '+' and '-'");
        }
        return id;
    }

    /**
     * Returns this descriptor for another library, as {@code --library PATH --like ID} asks. Its id becomes the file's
     * name, which no shipped descriptor has.
     */
    public BackendDescriptor withLibrary(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String fileName =
                absolute.getFileName() == null ? "" : absolute.getFileName().toString();
        String newId = fileName.replaceAll("[^A-Za-z0-9._+-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return with(
                newId.isEmpty() ? "library" : newId,
                absolute + ", like " + id,
                new LibrarySource.File(absolute),
                callBound);
    }

    /**
     * Returns this descriptor for the same backend in memory with one fault, under the id {@code mutant-NAME}. Many
     * mutants hang, so its bound of a call is no longer than one in memory ever takes.
     */
    public BackendDescriptor withMutant(String name) {
        return with("mutant-" + name, "Mutant " + name, new LibrarySource.Memory("mutant/" + name), MUTANT_CALL_BOUND);
    }

    /** Returns this descriptor with another bound on one call, for who looks closer or more hastily. */
    public BackendDescriptor withCallBound(Duration bound) {
        return with(id, title, library, bound);
    }

    private BackendDescriptor with(String newId, String newTitle, LibrarySource newLibrary, Duration newCallBound) {
        return new BackendDescriptor(
                newId,
                newTitle,
                newLibrary,
                driver,
                environment,
                adapter,
                timedWaitAnyMaxCount,
                deviceFeatures,
                profile,
                pump,
                executesCommands,
                unimplemented,
                abi,
                newCallBound,
                note);
    }

    /** Tells whether what a worker printed before it died says that a function is not implemented. */
    public boolean meansUnimplemented(CharSequence standardError) {
        return !unimplemented.isEmpty()
                && Pattern.compile(unimplemented).matcher(standardError).find();
    }
}
