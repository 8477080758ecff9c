package heddle.backends.artifact;

import heddle.descriptor.DescriptorProblem;
import heddle.descriptor.KeyValueLine;
import heddle.descriptor.KeyValueText;
import heddle.descriptor.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads an artifact's text: the keys below once each, and {@code file.NAME = SHA256 PATH} for each file that Heddle uses. */
final class ArtifactReader {
    private static final List<String> KEYS = List.of(
            "name", "title", "kind", "client", "package", "platform", "megabytes", "licence", "archive", "main");
    private static final String FILE_PREFIX = "file.";

    private final String source;
    private final Map<String, KeyValueLine> lines = new LinkedHashMap<>();
    private final List<ArtifactFile> files = new ArrayList<>();

    private ArtifactReader(String source) {
        this.source = source;
    }

    static Artifact read(String text, String source) {
        ArtifactReader reader = new ArtifactReader(source);
        KeyValueText.parse(text, source).forEach(reader::take);
        return reader.artifact();
    }

    private void take(KeyValueLine line) {
        if (line.key().startsWith(FILE_PREFIX)) {
            files.add(file(line));
        } else if (KEYS.contains(line.key())) {
            lines.put(line.key(), line);
        } else {
            throw line.problem("unknown key '" + line.key() + "'" + NearestName.hint(line.key(), KEYS));
        }
    }

    private static ArtifactFile file(KeyValueLine line) {
        int blank = line.value().indexOf(' ');
        if (blank < 0) {
            throw line.badValue("expected 'SHA256 PATH' or 'SHA256 PATH!PATH'");
        }
        try {
            return new ArtifactFile(
                    line.key().substring(FILE_PREFIX.length()),
                    line.value().substring(0, blank),
                    ArchivePath.parse(line.value().substring(blank).strip()));
        } catch (IllegalArgumentException e) {
            throw line.badValue(e.getMessage());
        }
    }

    private Artifact artifact() {
        try {
            return new Artifact(
                    value("name"),
                    value("title"),
                    Artifact.Kind.valueOf(value("kind").toUpperCase(Locale.ROOT)),
                    Client.valueOf(value("client").toUpperCase(Locale.ROOT)),
                    value("package"),
                    value("platform"),
                    Integer.parseInt(value("megabytes")),
                    value("licence"),
                    value("archive"),
                    value("main"),
                    files);
        } catch (IllegalArgumentException e) {
            throw new DescriptorProblem(source, String.valueOf(e.getMessage()));
        }
    }

    private String value(String key) {
        KeyValueLine line = lines.get(key);
        if (line == null) {
            throw new DescriptorProblem(source, "no '" + key + "'");
        }
        return line.value();
    }
}
