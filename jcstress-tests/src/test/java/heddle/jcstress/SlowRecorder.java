package heddle.jcstress;

import heddle.backends.reference.Parts;
import heddle.backends.reference.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A correct implementation whose encoders need the lock that the contract asks of their callers: a command is stored where
 * the last one ended a moment ago.
 */
final class SlowRecorder extends Parts {
    private static final long MOMENT_NANOS = 20_000;

    @Override
    public Recording recording() {
        return new Recording() {
            private volatile List<Runnable> commands = List.of();

            @Override
            public void add(Runnable command) {
                List<Runnable> more = new ArrayList<>(commands);
                more.add(command);
                LockSupport.parkNanos(MOMENT_NANOS); // whoever else has a command goes on meanwhile
                commands = List.copyOf(more);
            }

            @Override
            public List<Runnable> commands() {
                return commands;
            }
        };
    }
}
