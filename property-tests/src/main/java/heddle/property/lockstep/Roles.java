package heddle.property.lockstep;

import heddle.cases.Actor;
import heddle.cases.Rig;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The threads on which a program's steps run, by number; a program names them and knows nothing else of them. */
public sealed interface Roles {
    /** Returns the name of a role's thread. */
    String name(int role);

    /** Computes a value on a role's thread and waits for it; what it throws is thrown here. */
    <T extends @Nullable Object> T call(int role, Callable<T> work);

    /** Starts so many threads, which end with the rig. */
    static Roles threads(Rig rig, int count) {
        return new Threads(
                IntStream.range(0, count).mapToObj(i -> rig.actor("T" + i)).toList());
    }

    /** Takes the calling thread for the only role: for programs in which every object stays on one thread. */
    static Roles callingThread() {
        return new CallingThread();
    }

    /** A thread for each role. */
    record Threads(List<Actor> actors) implements Roles {
        @Override
        public String name(int role) {
            return actors.get(role).role();
        }

        @Override
        public <T extends @Nullable Object> T call(int role, Callable<T> work) {
            return actors.get(role).call(work);
        }
    }

    /** The thread that runs the case, for every role. */
    record CallingThread() implements Roles {
        @Override
        public String name(int role) {
            return Thread.currentThread().getName();
        }

        @Override
        public <T extends @Nullable Object> T call(int role, Callable<T> work) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
