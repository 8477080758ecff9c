package heddle.backends.mutant;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that maps and unmaps one buffer on two threads, until the mutant ends it. */
final class UnmapDuringMap {
    private static final int ROUNDS = 2000;

    private UnmapDuringMap() {}

    public static void main(String[] arguments) {
        Fixture fixture = new Fixture(Mutant.byName("unmap-during-map-crashes").create());
        Buffer buffer = fixture.readable(16);
        AtomicInteger maps = new AtomicInteger();
        InThreads.together(2, thread -> {
            while (maps.get() < ROUNDS) {
                if (thread == 0) {
                    buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.ALLOW_SPONTANEOUS);
                    maps.incrementAndGet();
                } else {
                    buffer.unmap();
                }
            }
            return thread;
        });
    }
}
