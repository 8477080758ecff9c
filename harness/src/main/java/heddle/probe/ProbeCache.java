package heddle.probe;

import heddle.descriptor.DescriptorText;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps probes of libraries on disk, by the library's SHA-256 and by how it is treated. Safe for several processes.
 *
 * <p>Only complete probes are kept: without a device, or with a function that no process came to, it is made again.
 */
public final class ProbeCache {
    private static final int TREATMENT_DIGITS = 16;

    private final Path folder;
    private final Maker maker;

    /** Makes a probe that is not kept: {@link LibraryProbe#run}. */
    @FunctionalInterface
    public interface Maker {
        /** Probes the backend without calling the functions that are absent. */
        BackendProbe run(ResolvedBackend backend, Set<Fn> absent) throws IOException, InterruptedException;
    }

    /**
     * Keeps what is found out.
     *
     * @param folder made when first needed
     */
    public ProbeCache(Path folder, Maker maker) {
        this.folder = folder;
        this.maker = maker;
    }

    /** Returns the kept probe of this backend, or makes it; libraries in memory are never kept. */
    public BackendProbe probe(ResolvedBackend backend, Set<Fn> absent) throws IOException, InterruptedException {
        if (!(backend.library() instanceof ResolvedLibrary.OnDisk library)) {
            return maker.run(backend, absent);
        }
        Path file = folder.resolve(library.sha256() + "-" + treatment(backend) + ".probe");
        Optional<BackendProbe.Ready> kept =
                Files.isRegularFile(file) ? ProbeText.read(Files.readString(file)) : Optional.empty();
        if (kept.isPresent()) {
            return kept.get();
        }
        BackendProbe found = maker.run(backend, absent);
        if (found instanceof BackendProbe.Ready ready
                && ready.standing(FunctionOutcome.Standing.NOT_PROBED).isEmpty()) {
            keep(file, ProbeText.of(ready));
        }
        return found;
    }

    private void keep(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, "probe-", ".part");
        try {
            Files.writeString(partial, text);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Digests everything but the library that an outcome depends on: descriptor, environment, the functions asked for. */
    private static String treatment(ResolvedBackend backend) {
        String text = DescriptorText.of(backend.descriptor())
                + new TreeMap<>(backend.environment())
                + Arrays.toString(Fn.values());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, TREATMENT_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
