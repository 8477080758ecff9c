package heddle.fuzz.generate;

import heddle.program.Plan;
import heddle.program.Plan.Delay;
import heddle.program.Plan.Idle;
import heddle.program.Plan.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways to time the threads of a program against one another. */
final class Plans {
    private static final long MILLI = 1_000_000;
    private static final int REPEATS = 4;

    private final World world;
    private final Random random;

    Plans(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** Returns a plan: mostly a plain start, sometimes delays, and rarely a thread that starves. */
    Plan plan() {
        Start start =
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> Start.STAGGERED;
                    case 3 -> Start.PRIORITIES;
                    default -> Start.BARRIER;
                };
        List<Delay> delays = new ArrayList<>();
        int draw = random.nextInt(100);
        if (draw < 20) {
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                delay(delays, idle(), 500L << random.nextInt(9));
            }
        } else if (draw < 23) {
            delay(delays, Idle.SLEEP, MILLI << random.nextInt(6));
        } else if (draw == 23 && random.nextInt(20) == 0) {
            delay(delays, Idle.SLEEP, MILLI << random.nextInt(11));
        }
        return new Plan(random.nextLong(), REPEATS, start, delays);
    }

    private Idle idle() {
        return random.nextBoolean() ? Idle.SPIN : Idle.YIELD;
    }

    private void delay(List<Delay> delays, Idle idle, long nanos) {
        int thread = random.nextInt(world.threadCount());
        int steps = world.section(thread).size();
        if (steps > 0) {
            int step = random.nextInt(steps);
            boolean taken = delays.stream().anyMatch(d -> d.thread() == thread && d.step() == step);
            if (!taken) {
                delays.add(new Delay(thread, step, idle, nanos));
            }
        }
    }
}
