package heddle.property.stage;

import heddle.cases.Actor;
import heddle.cases.Rig;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads that begin the same work at the same moment, as often as a case wants. */
public record Together(List<Actor> actors) {
    private static final long PATIENCE_SECONDS = 60;

    public Together {
        actors = List.copyOf(actors);
    }

    /** Starts threads of a role, told apart by number: recorder-0, recorder-1 and so on. */
    public static Together of(Rig rig, String role, int threads) {
        return new Together(IntStream.range(0, threads)
                .mapToObj(i -> rig.actor(role + "-" + i))
                .toList());
    }

    /** Runs the work on every thread, which gives it its number, and waits until all are done. */
    public void run(IntConsumer work) {
        call(number -> {
            work.accept(number);
            return number;
        });
    }

    /** Runs the work on every thread, which gives it its number, and returns the results in that order. */
    public <T> List<T> call(IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(actors.size());
        List<Actor.Running<T>> running = IntStream.range(0, actors.size())
                .mapToObj(number -> actors.get(number).start(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return work.apply(number);
                }))
                .toList();
        return running.stream().map(Actor.Running::await).toList();
    }
}
