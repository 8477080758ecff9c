package heddle.property.adopted;

import heddle.cases.Bench;
import heddle.cases.CaseInfo;
import heddle.cases.CaseSuite;
import heddle.cases.Judgement;
import heddle.cases.NoDeviceException;
import heddle.cases.Turn;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.session.Stage;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.verdict.Verdict;
import heddle.webgpu.UnsupportedFunctionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The adopted programs as cases: each is played for as long as its budget lasts, and judged as the fuzzer judges. */
public final class AdoptedSuite implements CaseSuite {
    /** Names the file, beside the programs, that lists them. */
    public static final String LIST = "list.txt";

    private static final int LEAST_PLAYS = 20;
    private static final int MOST_PLAYS = 2000;

    @Override
    public List<CaseInfo> cases() {
        return names().stream()
                .map(AdoptedSuite::program)
                .map(AdoptedSuite::info)
                .toList();
    }

    private static CaseInfo info(AdoptedProgram adopted) {
        return new CaseInfo(
                adopted.id(),
                adopted.title(),
                CaseStyle.PROGRAM,
                CaseKind.STATISTICAL,
                false,
                adopted.clauses(),
                adopted.program().functions(),
                false, // the judge knows what a backend does that does not execute commands
                AdoptedSuite.class.getName(),
                adopted.name());
    }

    @Override
    public Judgement run(CaseInfo info, Bench bench) {
        AdoptedProgram adopted = program(info.methodName());
        Program program = adopted.program();
        if (!LegalProgram.refusals(program, LegalProgram.Abilities.of(bench.backend()))
                .isEmpty()) {
            return Judgement.unsupported("timed waits");
        }
        Turn turn = bench.turn();
        try (turn) {
            return judged(adopted, bench);
        } catch (UnsupportedFunctionException lacking) {
            return Judgement.unsupported(lacking.function().cName());
        } catch (NoDeviceException none) {
            return Judgement.of(Verdict.NOT_RUN, String.valueOf(none.getMessage()), List.of());
        }
    }

    /** Counts only what breaks the case's own clauses: each other one has cases of its own. */
    private static Judgement judged(AdoptedProgram adopted, Bench bench) {
        Stage stage = new Stage(bench.recorded(), bench.backend(), play -> bench.note("play " + play));
        long until = System.nanoTime() + bench.budget().toNanos();
        for (int play = 0; play < MOST_PLAYS && (play < LEAST_PLAYS || System.nanoTime() - until < 0); play++) {
            Optional<Finding> found = stage.play(adopted.program(), play, play + 1, finding -> adopted.clauses()
                    .contains(finding.clause()));
            if (found.isPresent()) {
                List<String> evidence = new ArrayList<>(found.get().evidence());
                evidence.add("in play " + (play + 1));
                return Judgement.of(found.get().verdict(), found.get().gist(), evidence);
            }
        }
        if (stage.undecided() > 0) {
            String what = stage.undecided() + " of " + stage.plays() + " plays could not be decided";
            return Judgement.of(Verdict.UNKNOWN, what, List.of());
        }
        return Judgement.of(Verdict.PASS, "every one of " + stage.plays() + " plays is explained", List.of());
    }

    private static List<String> names() {
        return resource(LIST).lines().filter(line -> !line.isBlank()).toList();
    }

    private static AdoptedProgram program(String name) {
        return AdoptedProgram.read(name, resource(name + AdoptedProgram.ENDING));
    }

    private static String resource(String name) {
        try (InputStream in = AdoptedSuite.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no adopted program " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
