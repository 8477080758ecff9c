package heddle.fuzz.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.fuzz.coverage.Corpus;
import heddle.fuzz.coverage.Encounters;
import heddle.fuzz.generate.Abilities;
import heddle.fuzz.generate.ProgramGenerator;
import heddle.fuzz.mutate.Mutator;
import heddle.program.LegalProgram;
import heddle.program.Place;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Trace;
import heddle.program.Trace.StepRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares programs that coverage guides with programs from seeds alone, as many of each. They are played on paper: each
 * call takes its time by a random number of the plan's seed, so that the comparison is the same on every machine.
 */
class GuideTest {
    private static final int PROGRAMS = 1500;
    private static final Abilities ABILITIES = new Abilities(Set.of(), true, 64);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 10_000, 20_000})
    void guided_coversMoreCellsThanBlind(long seed) throws IOException {
        int guided = cells(seed, false);
        int blind = cells(seed, true);

        assertThat(guided).isGreaterThan(blind);
    }

    private int cells(long seed, boolean blind) throws IOException {
        LegalProgram.Abilities legal = new LegalProgram.Abilities(64);
        ProgramGenerator generator = new ProgramGenerator(ABILITIES, 2, 8);
        Corpus corpus = Corpus.open(folder.resolve(blind ? "blind" : "guided"));
        Guide guide = new Guide(generator, new Mutator(legal, 8), corpus);
        for (int i = 0; i < PROGRAMS; i++) {
            Program program =
                    blind ? generator.program(seed + i) : guide.next(seed + i).program();
            Corpus.Gain gain = corpus.count(program, new Encounters(program), List.of(onPaper(program)));
            guide.brought(gain.fresh().size());
            if (!gain.fresh().isEmpty() && !blind) {
                corpus.add(program, gain);
            }
        }
        return corpus.cells();
    }

    private static Trace onPaper(Program program) {
        Random random = new Random(program.plan().seed());
        List<StepRun> runs = new ArrayList<>();
        for (int thread = 0; thread < program.threads().size(); thread++) {
            long now = random.nextInt(20_000);
            for (int step = 0; step < program.threads().get(thread).size(); step++) {
                Place place = new Place(thread, step);
                now += program.plan().delays().stream()
                        .filter(delay -> new Place(delay.thread(), delay.step()).equals(place))
                        .mapToLong(Plan.Delay::nanos)
                        .sum();
                long began = now;
                now += 1000 + random.nextInt(20_000);
                runs.add(new StepRun(place, -1, thread, began, now, ""));
                now += 500;
            }
        }
        runs.sort(Comparator.comparingLong(StepRun::beganNanos));
        return new Trace(runs, List.of());
    }
}
