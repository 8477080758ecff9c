package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Recording;
import heddle.backends.reference.ReferenceCommandBuffer;
import heddle.backends.reference.ReferenceObject;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The last release of a command buffer takes it from a GPU that has not come to it yet; and this GPU is slow. */
final class ReleasedCommandsNotRun extends Parts {
    private static final long BEFORE_WORK_NANOS = 50_000_000;

    private static final class Discardable extends Recording {
        private volatile boolean discarded;

        @Override
        public List<Runnable> commands() {
            LockSupport.parkNanos(BEFORE_WORK_NANOS);
            return discarded ? List.of() : super.commands();
        }
    }

    @Override
    public Recording recording() {
        return new Discardable();
    }

    @Override
    public ObjectTable objectTable() {
        return new ObjectTable() {
            @Override
            public void forget(ReferenceObject object) {
                super.forget(object);
                if (object instanceof ReferenceCommandBuffer commands
                        && commands.recording() instanceof Discardable recording) {
                    recording.discarded = true;
                }
            }
        };
    }
}
