package heddle.property.histories;

import heddle.cases.Actor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What one thread does in one round, step by step, and before which steps it lets other threads have its CPU: so more
 * threads than CPUs meet too.
 */
public final class Program<T> {
    private static final int YIELDS_ONE_IN = 5;

    private final List<T> steps;
    private final BitSet yields = new BitSet();

    /** Takes steps that were drawn elsewhere. */
    public Program(Random random, List<T> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            yields.set(i, random.nextInt(YIELDS_ONE_IN) == 0);
        }
    }

    /** Draws so many steps, one after the other. */
    public static <T> Program<T> draw(Random random, Supplier<? extends T> step, int fewest, int most) {
        List<T> steps = new ArrayList<>();
        for (int left = random.nextInt(fewest, most + 1); left > 0; left--) {
            steps.add(step.get());
        }
        return new Program<>(random, steps);
    }

    /** Lets another thread have the CPU of this one. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing waits for the scheduler: a yield only makes meetings likelier
    public static void giveWay() {
        Thread.yield();
    }

    /** Returns what the thread is to run. */
    public Actor.Work work(Consumer<T> take) {
        return () -> {
            for (int i = 0; i < steps.size(); i++) {
                if (yields.get(i)) {
                    giveWay();
                }
                take.accept(steps.get(i));
            }
        };
    }
}
