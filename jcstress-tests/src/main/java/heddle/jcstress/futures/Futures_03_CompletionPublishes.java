package heddle.jcstress.futures;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Ended;
import heddle.jcstress.shared.Glimpse;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import heddle.webgpu.Operation;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: once the callback of MapAsync has come on one thread, the range has the buffer's data on every other thread
 * that knows.
 *
 * <p>The data was written by the queue, and an empty submit stands between the write and the mapping.
 *
 * <pre>
 * reference    42, 42        12,723  49.15%  Acceptable
 *              EARLY, EARLY  13,165  50.85%  Acceptable
 * dawn-null    42, 42        34,782  50.00%  Acceptable
 *              EARLY, EARLY  34,786  50.00%  Acceptable
 * dawn         42, 42        14,386  50.03%  Acceptable
 *              EARLY, EARLY  14,366  49.97%  Acceptable
 * wgpu-native  42, 42        18,973  50.01%  Acceptable
 *              EARLY, EARLY  18,963  49.99%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause({"MAP-6", "MT-4"})
@Description("Data is whole on any thread once the map callback has come")
@Outcome(id = "42, 42",                 expect = ACCEPTABLE, desc = "The data is there, from end to end.")
@Outcome(id = "EARLY, EARLY",           expect = ACCEPTABLE, desc = "The callback came too late to be judged.")
@Outcome(id = "0, 0",                   expect = FORBIDDEN,  desc = "The data is not there, though the callback has come.")
@Outcome(id = {"0, 42", "42, 0"},       expect = FORBIDDEN,  desc = "A part of the data is not there, though the callback has come.")
@Outcome(id = "UNREADABLE, UNREADABLE", expect = FORBIDDEN,  desc = "The mapping failed.")
@State
// spotless:on
public class Futures_03_CompletionPublishes {
    private final Buffer buffer = Buffers.written(42);
    private volatile @Nullable Operation map;

    @Actor
    public void mapper() {
        Operation started = Buffers.map(buffer);
        map = started;
        Shared.await(started);
    }

    @Actor
    public void reader(LL_Result r) {
        if (!Glimpse.of(() -> map != null && map.hasFired())) {
            r.r1 = r.r2 = "EARLY";
            return;
        }
        boolean readable = Ended.of(map) == Ended.SUCCESS;
        r.r1 = readable ? Buffers.read(buffer).getInt(0) : "UNREADABLE";
        r.r2 = readable ? Buffers.read(buffer).getInt(Buffers.LAST_WORD) : "UNREADABLE";
    }

    @Arbiter
    public void end() {
        buffer.unmap();
        Buffers.release(buffer);
    }
}
