package heddle.jcstress.shared;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets the calling thread give way now and then between two calls.
 *
 * <p>Actors that share a CPU with other work switch where they wait for one another, so their samples follow one
 * another whole. With this they also switch in the middle of a sample, on any machine.
 */
@SuppressWarnings("ThreadPriorityCheck") // a yield here only varies how the actors meet
final class Jitter {
    private static final int ONE_IN = 4;

    private Jitter() {}

    static void giveWay() {
        if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
            Thread.yield();
        }
    }
}
