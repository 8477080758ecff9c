package heddle.backends.layout;

import heddle.backends.artifact.BoundedProcess;
import heddle.backends.artifact.BoundedProcess.Outcome;
import heddle.backends.artifact.CommandPath;
import heddle.table.proof.HeaderProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A C compiler of this machine, asked only whether a file is right; it writes nothing.
 *
 * @param program its path
 */
record CCompiler(Path program) {
    private static final Duration BOUND = Duration.ofMinutes(2);

    /**
     * What the compiler said about a proof.
     *
     * @param accepted whether it found nothing wrong
     * @param wrongRows the rows of the table whose assertions it rejected
     * @param output what it printed
     */
    record Answer(boolean accepted, Set<String> wrongRows, String output) {}

    /** Finds the first of cc, gcc and clang. */
    static Optional<CCompiler> find() {
        CommandPath path = new CommandPath(System.getenv());
        return Stream.of("cc", "gcc", "clang")
                .flatMap(name -> path.find(name).stream())
                .map(CCompiler::new)
                .findFirst();
    }

    /** Compiles a proof in {@code folder} against the header that lies in {@code headers}. */
    Answer check(HeaderProof proof, Path headers, Path folder) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("proof.c"), proof.source());
        // -w: of a wrong flag only the error counts, not the warning beside it.
        List<String> command = List.of(
                program.toString(), "-std=gnu11", "-w", "-fsyntax-only", "-I", headers.toString(), source.toString());
        Outcome outcome = BoundedProcess.run(command, folder, System.getenv(), BOUND);
        return new Answer(outcome.succeeded(), proof.wrongRows(outcome.output()), outcome.output());
    }
}
