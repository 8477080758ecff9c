package heddle.fuzz.judge;

import heddle.model.Answer;
import heddle.model.Model;
import heddle.program.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All answers that some order of a program's calls explains, whatever the timing: what a program in another language compares
 * its own answers with. Only for few calls; with many it gives up.
 */
final class Explained<S, C, R> {
    /**
     * A call or callback as the program has it.
     *
     * @param after the entry that must come before it beside those of its section, -1 for none: a callback's call
     * @param name the step whose answer it is; empty if nobody asks
     */
    record Entry<C>(C call, int section, int after, String name) {}

    private record Reached<S>(List<Boolean> done, S state, List<String> answers) {}

    private static final int MOST_ENTRIES = 16;
    private static final int MOST_STATES = 60_000;

    private final Model<S, C, R> model;
    private final Function<R, String> word;
    private final List<Entry<C>> entries;
    private final Set<Reached<S>> seen = new HashSet<>();
    private final Set<List<String>> tuples = new LinkedHashSet<>();

    Explained(Model<S, C, R> model, Function<R, String> word, List<Entry<C>> entries) {
        this.model = model;
        this.word = word;
        this.entries = List.copyOf(entries);
    }

    /** Returns the names whose answers count, in the order of the entries. */
    List<String> names() {
        return entries.stream().map(Entry::name).filter(name -> !name.isEmpty()).toList();
    }

    /** Returns all tuples of their answers; nothing if there are too many calls to tell. */
    Optional<Set<List<String>>> tuples() {
        if (entries.size() > MOST_ENTRIES) {
            return Optional.empty();
        }
        List<Boolean> none = entries.stream().map(entry -> false).toList();
        List<String> open = names().stream().map(name -> "").toList();
        go(new Reached<>(none, model.init(), open));
        return seen.size() > MOST_STATES ? Optional.empty() : Optional.of(tuples);
    }

    private void go(Reached<S> reached) {
        if (seen.size() > MOST_STATES || !seen.add(reached)) {
            return;
        }
        if (!reached.done().contains(false)) {
            tuples.add(reached.answers());
            return;
        }
        model.effects(reached.state()).forEach(next -> go(new Reached<>(reached.done(), next, reached.answers())));
        for (int i = 0; i < entries.size(); i++) {
            if (!reached.done().get(i) && isFree(i, reached.done())) {
                for (Answer<S, R> answer :
                        model.answers(reached.state(), entries.get(i).call())) {
                    go(after(reached, i, answer));
                }
            }
        }
    }

    private Reached<S> after(Reached<S> reached, int entry, Answer<S, R> answer) {
        List<Boolean> done = new ArrayList<>(reached.done());
        done.set(entry, true);
        List<String> answers = new ArrayList<>(reached.answers());
        String name = entries.get(entry).name();
        if (!name.isEmpty()) {
            answers.set(names().indexOf(name), word.apply(answer.result()));
        }
        return new Reached<>(List.copyOf(done), answer.next(), List.copyOf(answers));
    }

    /** An entry comes after those before it in its section; the suffix after all threads, and those after the prefix. */
    private boolean isFree(int entry, List<Boolean> done) {
        Entry<C> next = entries.get(entry);
        if (next.after() >= 0) {
            return done.get(next.after());
        }
        return IntStream.range(0, entries.size())
                .filter(i -> i != entry && entries.get(i).after() < 0)
                .allMatch(i -> done.get(i) || !comesBefore(i, entry));
    }

    private boolean comesBefore(int one, int other) {
        int a = entries.get(one).section();
        int b = entries.get(other).section();
        return a == b ? one < other : a == Place.PREFIX || b == Place.SUFFIX;
    }
}
