package heddle.linear;

import heddle.model.Answer;
import heddle.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Legal histories of threads whose calls overlap at random: each call takes effect on one shared state somewhere between
 * its begin and its end, and work under way advances by itself now and then.
 */
final class Simulation<S, C, R> {
    private final Model<S, C, R> model;
    private final Random random;
    private final Supplier<C> calls;
    private final List<Invocation<C, R>> invocations = new ArrayList<>();
    private S state;
    private long nanos;

    Simulation(Model<S, C, R> model, Random random, Supplier<C> calls) {
        this.model = model;
        this.random = random;
        this.calls = calls;
        this.state = model.init();
    }

    /** Makes a history of so many threads with so many calls each; all calls are of one partition. */
    ConcurrentHistory<C, R> run(int threads, int callsEach) {
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            runners.add(new Runner("T" + i, callsEach));
        }
        while (!runners.isEmpty()) {
            nanos++;
            List<S> effects = List.copyOf(model.effects(state));
            if (!effects.isEmpty() && random.nextInt(3) == 0) {
                state = effects.get(random.nextInt(effects.size()));
            }
            runners.get(random.nextInt(runners.size())).advance();
            runners.removeIf(runner -> runner.left == 0);
        }
        return new ConcurrentHistory<>(invocations);
    }

    private final class Runner {
        private final String thread;
        private int left;
        private C call;
        private R result;
        private long began;

        Runner(String thread, int left) {
            this.thread = thread;
            this.left = left;
        }

        /** Begins a call, or lets it take effect, or ends it. */
        void advance() {
            if (call == null) {
                call = calls.get();
                began = nanos;
            } else if (result == null) {
                List<Answer<S, R>> answers = List.copyOf(model.answers(state, call));
                if (!answers.isEmpty()) { // else it waits until it can happen
                    Answer<S, R> answer = answers.get(random.nextInt(answers.size()));
                    state = answer.next();
                    result = answer.result();
                }
            } else {
                invocations.add(new Invocation<>(thread, call, result, began, nanos));
                call = null;
                result = null;
                left--;
            }
        }
    }
}
