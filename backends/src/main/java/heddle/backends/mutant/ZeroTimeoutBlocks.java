package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.util.stream.LongStream;

/** A timeout of zero means none, as it does in many a system call. */
final class ZeroTimeoutBlocks extends Parts {
    private static final long FOREVER_NANOS = Long.MAX_VALUE / 4;

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                WaitStatus status = super.waitAny(waits, timeoutNanos);
                while (timeoutNanos == 0 && status.equals(WaitStatus.TIMED_OUT)) {
                    futures.await(
                            LongStream.range(0, waits.count())
                                    .map(i -> waits.future((int) i))
                                    .toArray(),
                            FOREVER_NANOS);
                    status = super.waitAny(waits, 0);
                }
                return status;
            }
        };
    }
}
