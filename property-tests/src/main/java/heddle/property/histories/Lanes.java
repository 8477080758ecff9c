package heddle.property.histories;

import heddle.linear.ConcurrentHistory;
import heddle.linear.Invocation;
import heddle.webgpu.Operation.Fired;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lanes of one round. Lanes are added, and all of them read, on the thread that runs the case. */
public final class Lanes<C, R> {
    private final List<Lane<C, R>> lanes = new ArrayList<>();

    /** Adds a thread. */
    public Lane<C, R> lane(String name) {
        Lane<C, R> lane = new Lane<>(name);
        lanes.add(lane);
        return lane;
    }

    /** Returns the call in which a callback came; nothing if it came on a thread that was in none. */
    public Optional<ApiCall<C>> around(Fired fired) {
        return lanes.stream()
                .flatMap(lane -> lane.around(fired.thread(), fired.beganNanos()).stream())
                .findFirst();
    }

    /** Returns all that was called in the round, and its callbacks; every thread must be done. */
    public ConcurrentHistory<C, R> history(List<Invocation<C, R>> callbacks) {
        List<Invocation<C, R>> all = new ArrayList<>(callbacks);
        lanes.forEach(lane -> all.addAll(lane.invocations()));
        return new ConcurrentHistory<>(all);
    }
}
