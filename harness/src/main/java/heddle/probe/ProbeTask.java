package heddle.probe;

import heddle.webgpu.Fn;
import heddle.worker.BackendProperties;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that one probe's process is told, as a file.
 *
 * @param backend which implementation it opens
 * @param functions those to call, in this order
 * @param lacking those that must not be called
 * @param journal the journal that it writes
 */
record ProbeTask(BackendProperties backend, List<Fn> functions, Set<Fn> lacking, Path journal) {
    ProbeTask {
        functions = List.copyOf(functions);
        lacking = Set.copyOf(lacking);
    }

    /** Writes the task as a properties file. */
    void write(Path file) throws IOException {
        Properties p = new Properties();
        p.putAll(backend.asMap());
        p.setProperty("functions", join(functions));
        p.setProperty("lacking", join(lacking));
        p.setProperty("journal", journal.toString());
        try (Writer out = Files.newBufferedWriter(file)) {
            p.store(out, null);
        }
    }

    /** Reads what {@link #write} wrote. */
    static ProbeTask read(Path file) throws IOException {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        }
        return new ProbeTask(
                BackendProperties.read(p::getProperty),
                split(p.getProperty("functions")),
                Set.copyOf(split(p.getProperty("lacking"))),
                Path.of(p.getProperty("journal")));
    }

    private static String join(Collection<Fn> functions) {
        return functions.stream().map(Fn::name).collect(Collectors.joining(","));
    }

    private static List<Fn> split(String names) {
        List<Fn> functions = new ArrayList<>();
        for (String name : names.isEmpty() ? new String[0] : names.split(",", -1)) {
            functions.add(Fn.valueOf(name));
        }
        return functions;
    }
}
