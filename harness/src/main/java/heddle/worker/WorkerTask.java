package heddle.worker;

import heddle.cases.CaseInfo;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that one worker is told, as a file.
 *
 * @param backend which implementation it opens
 * @param suite the class name of the {@code CaseSuite} that runs the case
 * @param info the case
 * @param journal the journal that it writes
 * @param folder a folder of its own for evidence
 * @param budget how long a statistical case repeats
 * @param seed the seed of the run
 * @param unsupported functions that the library does not implement
 */
public record WorkerTask(
        BackendProperties backend,
        String suite,
        CaseInfo info,
        Path journal,
        Path folder,
        Duration budget,
        long seed,
        Set<Fn> unsupported) {

    /** Writes the task as a properties file. */
    public void write(Path file) throws IOException {
        Properties p = new Properties();
        p.putAll(backend.asMap());
        p.setProperty("suite", suite);
        p.setProperty("id", info.id());
        p.setProperty("title", info.title());
        p.setProperty("style", info.style().label());
        p.setProperty("kind", info.kind().label());
        p.setProperty("confined", Boolean.toString(info.confined()));
        p.setProperty("clauses", String.join(",", info.clauses()));
        p.setProperty("functions", join(info.functions()));
        p.setProperty("commands", Boolean.toString(info.commands()));
        p.setProperty("class", info.className());
        p.setProperty("method", info.methodName());
        p.setProperty("journal", journal.toString());
        p.setProperty("folder", folder.toString());
        p.setProperty("budget.millis", Long.toString(budget.toMillis()));
        p.setProperty("seed", Long.toString(seed));
        p.setProperty("unsupported", join(unsupported));
        try (Writer out = Files.newBufferedWriter(file)) {
            p.store(out, null);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static WorkerTask read(Path file) throws IOException {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        }
        CaseInfo info = new CaseInfo(
                get(p, "id"),
                get(p, "title"),
                CaseStyle.ofLabel(get(p, "style")).orElseThrow(),
                CaseKind.ofLabel(get(p, "kind")).orElseThrow(),
                Boolean.parseBoolean(get(p, "confined")),
                List.of(get(p, "clauses").split(",", -1)),
                split(get(p, "functions")),
                Boolean.parseBoolean(get(p, "commands")),
                get(p, "class"),
                get(p, "method"));
        return new WorkerTask(
                BackendProperties.read(p::getProperty),
                get(p, "suite"),
                info,
                Path.of(get(p, "journal")),
                Path.of(get(p, "folder")),
                Duration.ofMillis(Long.parseLong(get(p, "budget.millis"))),
                Long.parseLong(get(p, "seed")),
                split(get(p, "unsupported")));
    }

    private static String join(Set<Fn> functions) {
        return functions.stream().map(Fn::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<Fn> split(String names) {
        Set<Fn> functions = EnumSet.noneOf(Fn.class);
        for (String name : names.isEmpty() ? new String[0] : names.split(",", -1)) {
            functions.add(Fn.valueOf(name));
        }
        return functions;
    }

    private static String get(Properties p, String key) {
        return BackendProperties.need(p::getProperty, key);
    }
}
