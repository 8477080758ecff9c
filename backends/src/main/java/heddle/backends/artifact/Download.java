package heddle.backends.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Has an ordinary package client download an artifact's archive, and checks its SHA-256. */
final class Download {
    private static final Duration CLIENT_BOUND = Duration.ofMinutes(10);

    private final Map<String, String> environment;

    /** Clients get this environment, with their proxies and settings in it, and look for their programs on its PATH. */
    Download(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Downloads into an empty folder and returns the archive, or says what is missing. */
    Path into(Path folder, Artifact artifact) throws IOException, InterruptedException {
        Client client = artifact.client();
        Path program = new CommandPath(environment)
                .find(client.program())
                .orElseThrow(() -> new SetupProblem(
                        client.program() + " is missing on PATH; it fetches " + artifact.name(), client.remedy()));
        Path scratch = Files.createDirectory(folder.resolve("client-tmp"));
        Path archives = Files.createDirectory(folder.resolve("archives"));
        Map<String, String> clientEnvironment = new HashMap<>(environment);
        // What a killed client leaves behind is removed with the folder.
        clientEnvironment.put("TMPDIR", scratch.toString());
        List<String> command = client.command(program.toString(), artifact, archives.toString());
        BoundedProcess.Outcome outcome = BoundedProcess.run(command, archives, clientEnvironment, CLIENT_BOUND);
        if (!outcome.succeeded()) {
            throw ClientFailure.explain(artifact, outcome, folder);
        }
        return checked(onlyFileIn(archives, artifact), artifact);
    }

    private static Path onlyFileIn(Path archives, Artifact artifact) throws IOException {
        try (Stream<Path> listed = Files.list(archives)) {
            List<Path> files = listed.filter(Files::isRegularFile).toList();
            if (files.size() != 1) {
                throw new SetupProblem(
                        artifact.client().title() + " left " + files.size() + " files for " + artifact.packageSpec()
                                + " where one was expected",
                        "run it again; if it stays so, " + artifact.client().remedy());
            }
            return files.get(0);
        }
    }

    private static Path checked(Path archive, Artifact artifact) throws IOException {
        String actual = Sha256.of(archive);
        if (actual.equals(artifact.archiveSha256())) {
            return archive;
        }
        Files.delete(archive);
        throw new SetupProblem(
                "the download of " + artifact.packageSpec() + " is corrupt: its SHA-256 is " + actual + ", pinned is "
                        + artifact.archiveSha256() + "; the file was deleted",
                "run it again; if it stays so, empty the cache of "
                        + artifact.client().title() + " or ask who runs the package mirror");
    }
}
