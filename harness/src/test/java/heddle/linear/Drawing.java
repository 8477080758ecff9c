package heddle.linear;

import java.util.ArrayList;
import java.util.List;

/** A history drawn by hand: times are small numbers, and threads have letters. */
final class Drawing<C, R> {
    private final List<Invocation<C, R>> invocations = new ArrayList<>();

    Drawing<C, R> call(String thread, int began, int ended, C call, R result) {
        invocations.add(new Invocation<>(thread, call, result, began, ended));
        return this;
    }

    Drawing<C, R> unseen(String thread, int began, int ended, C call) {
        invocations.add(new Invocation<>(thread, call, null, began, ended));
        return this;
    }

    Drawing<C, R> open(String thread, int began, C call) {
        invocations.add(Invocation.open(thread, call, began));
        return this;
    }

    ConcurrentHistory<C, R> history() {
        return new ConcurrentHistory<>(invocations);
    }
}
