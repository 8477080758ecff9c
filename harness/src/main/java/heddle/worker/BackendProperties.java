package heddle.worker;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorReader;
import heddle.descriptor.ResolvedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which backend a process of Heddle's opens, as properties: a worker reads them from its task, a JVM that a worker forks
 * from its system properties.
 *
 * @param descriptorFile the descriptor's text
 * @param library the implementation
 */
public record BackendProperties(Path descriptorFile, ResolvedLibrary library) {
    private static final String DESCRIPTOR = "heddle.descriptor";
    private static final String LIBRARY = "heddle.library";
    private static final String SHA_256 = "heddle.sha256";
    private static final String IMPLEMENTATION = "heddle.implementation";
    private static final String MISSING = "heddle.missing";
    private static final String MEMORY = "heddle.memory";

    /** Reads them with a lookup such as {@code System::getProperty}. */
    public static BackendProperties read(Function<String, @Nullable String> lookup) {
        String memory = lookup.apply(MEMORY);
        ResolvedLibrary library = memory != null ? new ResolvedLibrary.InMemory(memory) : onDisk(lookup);
        return new BackendProperties(Path.of(need(lookup, DESCRIPTOR)), library);
    }

    /** Returns them by name. */
    public Map<String, String> asMap() {
        Map<String, String> map = new HashMap<>();
        map.put(DESCRIPTOR, descriptorFile.toString());
        if (library instanceof ResolvedLibrary.OnDisk disk) {
            map.put(LIBRARY, disk.path().toString());
            map.put(SHA_256, disk.sha256());
            map.put(IMPLEMENTATION, disk.implementation());
            map.put(MISSING, String.join(",", disk.missingFunctions()));
        } else if (library instanceof ResolvedLibrary.InMemory memory) {
            map.put(MEMORY, memory.name());
        }
        return map;
    }

    /** Reads the descriptor. */
    public BackendDescriptor descriptor() throws IOException {
        return DescriptorReader.read(
                Files.readString(descriptorFile),
                descriptorFile.toString(),
                descriptorFile.toAbsolutePath().getParent());
    }

    private static ResolvedLibrary onDisk(Function<String, @Nullable String> lookup) {
        String missing = need(lookup, MISSING);
        return new ResolvedLibrary.OnDisk(
                Path.of(need(lookup, LIBRARY)),
                need(lookup, SHA_256),
                need(lookup, IMPLEMENTATION),
                missing.isEmpty() ? List.of() : List.of(missing.split(",", -1)));
    }

    static String need(Function<String, @Nullable String> lookup, String key) {
        String value = lookup.apply(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key + " given to this process");
        }
        return value;
    }
}
