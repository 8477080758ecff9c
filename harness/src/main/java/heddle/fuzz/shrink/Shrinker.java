package heddle.fuzz.shrink;

import heddle.program.LegalProgram;
import heddle.program.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Makes a failing program as small as it gets: tries one way after the other, each until it brings nothing more, and all of
 * them again until none does. Deterministic, given what the trials say.
 */
public final class Shrinker {
    private final LegalProgram.Abilities abilities;
    private final Trial trial;
    private final BooleanSupplier goesOn;
    private final Set<Program> tried = new HashSet<>();

    /**
     * Prepares.
     *
     * @param goesOn asked before each trial; once it is false, what is there by then is the result
     */
    public Shrinker(LegalProgram.Abilities abilities, Trial trial, BooleanSupplier goesOn) {
        this.abilities = abilities;
        this.trial = trial;
        this.goesOn = goesOn;
    }

    /** Returns the smallest program found that fails as the given one does. */
    public Program shrink(Program failing) throws IOException, InterruptedException {
        Program smallest = failing;
        for (boolean smaller = true; smaller && goesOn.getAsBoolean(); ) {
            smaller = false;
            for (Reductions.Way way : Reductions.all()) {
                Program next = all(way, smallest);
                smaller |= !next.equals(smallest);
                smallest = next;
            }
        }
        return smallest;
    }

    private Program all(Reductions.Way way, Program from) throws IOException, InterruptedException {
        Program smallest = from;
        while (goesOn.getAsBoolean()) {
            List<Program> candidates = candidates(way, smallest);
            if (candidates.isEmpty()) {
                return smallest;
            }
            OptionalInt first = trial.firstFailing(candidates);
            tried.addAll(candidates.subList(0, first.orElse(candidates.size())));
            if (first.isEmpty()) {
                return smallest;
            }
            smallest = candidates.get(first.getAsInt());
        }
        return smallest;
    }

    private List<Program> candidates(Reductions.Way way, Program program) {
        List<Program> candidates = new ArrayList<>();
        for (Program smaller : way.of(program)) {
            Program tidied = Surgery.tidy(smaller);
            boolean isNew = !tidied.equals(program) && !tried.contains(tidied) && !candidates.contains(tidied);
            if (isNew && LegalProgram.refusals(tidied, abilities).isEmpty()) {
                candidates.add(tidied);
            }
        }
        return candidates;
    }
}
