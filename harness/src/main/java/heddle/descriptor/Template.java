package heddle.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of an environment variable before its {@code ${...}} are filled in: {@code ${library.dir}} is the folder of the
 * library, {@code ${artifact:NAME}} the folder of an artifact in the cache.
 *
 * @param text as written
 */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}?");
    private static final Pattern ARTIFACT = Pattern.compile("artifact:([a-z0-9][a-z0-9-]*)");
    private static final String LIBRARY_FOLDER = "library.dir";

    public Template {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String name = place.group(1);
            if (!place.group().endsWith("}")
                    || !(name.equals(LIBRARY_FOLDER) || artifactIn(name).isPresent())) {
                throw new IllegalArgumentException(
                        place.group() + " is unknown; there are ${library.dir} and ${artifact:NAME}");
            }
        }
    }

    /** Returns the artifacts that this value mentions. */
    public List<String> artifacts() {
        List<String> names = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            artifactIn(place.group(1)).ifPresent(names::add);
        }
        return names;
    }

    /** Tells whether the value needs a library that is a file. */
    public boolean usesLibraryFolder() {
        return text.contains("${" + LIBRARY_FOLDER + "}");
    }

    /** Fills the places in: the library's folder, and the folder of each artifact by its name. */
    public String expand(String libraryFolder, Function<String, String> artifactFolder) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        artifactIn(place.group(1)).map(artifactFolder).orElse(libraryFolder)));
    }

    private static Optional<String> artifactIn(String place) {
        Matcher matcher = ARTIFACT.matcher(place);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
