package heddle.fuzz.session;

import heddle.fuzz.coverage.Corpus;
import heddle.fuzz.coverage.Encounters;
import heddle.fuzz.generate.Abilities;
import heddle.fuzz.generate.ProgramGenerator;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.mutate.Mutator;
import heddle.fuzz.session.FuzzTask.Explore;
import heddle.fuzz.shrink.Surgery;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Makes programs, from seeds and from what covered something new, and plays each until one fails. Used by one thread. */
final class Explorer {
    private static final int FEW = 3;
    private static final int SELDOM = 4;

    private final FuzzTask task;
    private final Explore explore;
    private final Stage stage;
    private final Progress progress;
    private final LegalProgram.Abilities legal;
    private final ProgramGenerator generator;
    private final Guide guide;
    private final Corpus corpus;

    Explorer(FuzzTask task, Explore explore, Stage stage, Progress progress) throws IOException {
        this.task = task;
        this.explore = explore;
        this.stage = stage;
        this.progress = progress;
        this.legal = LegalProgram.Abilities.of(task.backend().descriptor());
        Abilities abilities = Abilities.of(task.backend().descriptor(), task.unsupported());
        this.generator = new ProgramGenerator(abilities, explore.leastThreads(), explore.mostThreads());
        this.corpus = Corpus.open(explore.corpus());
        this.guide = new Guide(generator, new Mutator(legal, explore.mostThreads()), corpus);
    }

    /** Plays for as long as the task says; returns the first finding. */
    Optional<Finding> run() throws IOException {
        long until = System.nanoTime() + task.budget().toNanos();
        progress.cells(corpus.cells());
        Optional<Finding> found = Optional.empty();
        for (long i = 0; i < explore.programs() && found.isEmpty() && System.nanoTime() - until < 0; i++) {
            found = one(explore.seed() + i);
        }
        corpus.save();
        return found;
    }

    private Optional<Finding> one(long seed) throws IOException {
        Corpus.Offspring made = explore.blind() ? new Corpus.Offspring("", generator.program(seed)) : guide.next(seed);
        Program program = made.program();
        if (!LegalProgram.refusals(program, legal).isEmpty()) {
            progress.refused(); // the generator's fault, and no reason to issue an illegal call
            return Optional.empty();
        }
        Optional<Finding> found = play(program, made.parent());
        if (found.isEmpty()) {
            Corpus.Gain gain = corpus.count(program, new Encounters(program), stage.recent());
            guide.brought(gain.fresh().size());
            if (!gain.fresh().isEmpty() && !explore.blind()) {
                boolean worthIt = gain.fresh().size() <= FEW && seed % SELDOM == 0; // it takes plays of its own
                Smaller smaller = worthIt ? smaller(program, gain) : new Smaller(program, Optional.empty());
                corpus.add(smaller.program(), gain);
                found = smaller.found();
            }
        }
        progress.program(stage.plays(), stage.undecided(), stage.judgeNanos());
        progress.cells(corpus.cells());
        return found;
    }

    private record Smaller(Program program, Optional<Finding> found) {}

    /** Leaves out threads without which the program covers the same. */
    private Smaller smaller(Program program, Corpus.Gain gain) throws IOException {
        Program smallest = program;
        for (int i = program.threads().size() - 1; i >= 0; i--) {
            if (i >= smallest.threads().size()) { // it went together with another
                continue;
            }
            Program candidate = Surgery.withoutThread(smallest, i);
            if (candidate.threads().size() < 2
                    || !LegalProgram.refusals(candidate, legal).isEmpty()) {
                continue;
            }
            Optional<Finding> found = play(candidate, "");
            if (found.isPresent()) {
                return new Smaller(smallest, found);
            }
            if (gain.isIn(new Encounters(candidate), stage.recent())) {
                smallest = candidate;
            }
        }
        return new Smaller(smallest, Optional.empty());
    }

    private Optional<Finding> play(Program program, String parent) throws IOException {
        String note = parent.isEmpty() ? "" : Corpus.MADE_FROM + parent + "\n";
        Files.writeString(task.current(), ProgramText.print(program) + note);
        return stage.explore(program, task::isNew);
    }
}
