package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Ended;
import heddle.jcstress.shared.Glimpse;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: data written through a mapped range on any thread reaches the buffer when any other thread unmaps it after
 * that.
 *
 * <p>The unmapper waits a moment for the write; if it has not come, the range is left alone, since a write into a
 * range that may be gone is nobody's right. An empty submit stands between the unmap and the mapping that reads.
 *
 * <pre>
 * reference    42, 42         5,208  49.77%  Acceptable
 *              EARLY, EARLY   5,256  50.23%  Acceptable
 * dawn-null    42, 42         3,993  50.01%  Acceptable
 *              EARLY, EARLY   3,991  49.99%  Acceptable
 * dawn         42, 42        18,907  49.90%  Acceptable
 *              EARLY, EARLY  18,981  50.10%  Acceptable
 * wgpu-native  42, 42        15,885  49.99%  Acceptable
 *              EARLY, EARLY  15,891  50.01%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-5")
@Description("What one thread wrote into a range is in the buffer after another thread unmapped it")
@Outcome(id = "42, 42",                 expect = ACCEPTABLE, desc = "The data written before the unmap is there, from end to end.")
@Outcome(id = "EARLY, EARLY",           expect = ACCEPTABLE, desc = "The writer came too late to be judged.")
@Outcome(id = "0, 0",                   expect = FORBIDDEN,  desc = "The write is lost.")
@Outcome(id = {"0, 42", "42, 0"},       expect = FORBIDDEN,  desc = "A part of the write is lost.")
@Outcome(id = "UNREADABLE, UNREADABLE", expect = FORBIDDEN,  desc = "The buffer could not be mapped again.")
@State
// spotless:on
public class MapState_05_WriteThenUnmap {
    private final Buffer buffer = Buffers.bornMapped();
    private final ByteBuffer range = Buffers.write(buffer);
    private volatile boolean written;

    @Actor
    public void writer() {
        range.putInt(0, 42).putInt(Buffers.LAST_WORD, 42);
        written = true;
    }

    @Actor
    public void unmapper(LL_Result r) {
        if (!Glimpse.of(() -> written)) {
            r.r1 = r.r2 = "EARLY";
            return;
        }
        buffer.unmap();
        Shared.queue().submit(List.of());
        boolean readable = Ended.of(Buffers.map(buffer)) == Ended.SUCCESS;
        r.r1 = readable ? Buffers.read(buffer).getInt(0) : "UNREADABLE";
        r.r2 = readable ? Buffers.read(buffer).getInt(Buffers.LAST_WORD) : "UNREADABLE";
    }

    @Arbiter
    public void end() {
        buffer.unmap();
        Buffers.release(buffer);
    }
}
