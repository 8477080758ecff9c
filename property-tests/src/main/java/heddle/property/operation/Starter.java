package heddle.property.operation;

import heddle.cases.Rig;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/**
 * Starts operations of any kind, on any thread, and gives back at the end what they used and what they brought.
 *
 * <p>Each map has a buffer of its own and each device an adapter of its own, so that operations do not meet.
 */
public final class Starter implements AutoCloseable {
    private final Rig rig;
    private final Deque<Subject> subjects = new ConcurrentLinkedDeque<>();

    /** Opens the device of the rig, on which the operations work. */
    public Starter(Rig rig) {
        this.rig = rig;
        rig.open();
    }

    /** Starts an operation that will succeed. */
    public Operation start(Kind kind, CallbackMode mode) {
        return start(kind, mode, CallbackBody.NOTHING);
    }

    /** Starts an operation that will succeed; the body runs inside its callback. */
    public Operation start(Kind kind, CallbackMode mode, CallbackBody body) {
        return keep(Subject.of(kind, rig)).start(mode, body);
    }

    /** Starts so many operations that will succeed. */
    public List<Operation> start(Kind kind, CallbackMode mode, int count) {
        return Stream.generate(() -> start(kind, mode)).limit(count).toList();
    }

    /** Takes over the references of a subject. */
    public <S extends Subject> S keep(S subject) {
        subjects.add(subject);
        return subject;
    }

    /** Releases on the calling thread; every operation must have called back. With a thread stuck, nothing is touched. */
    @Override
    public void close() {
        if (!rig.hasStuckActor()) {
            for (Subject last = subjects.pollLast(); last != null; last = subjects.pollLast()) {
                last.release();
            }
        }
    }
}
