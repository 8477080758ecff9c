package heddle.property.ownership;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.UntilAllBegan;
import heddle.webgpu.Buffer;
import heddle.webgpu.Device;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of TS-5: two threads give back the last two references at once, and what follows from the last follows once. */
@ExtendWith(RigParameter.class)
final class LastOfTwoCases {
    private static final Duration LATE_CALLBACKS = Duration.ofSeconds(3);
    private static final long SIZE_BYTES = 64;
    private static final int PAIRS = 20;

    @Test
    @Statistical
    @Clause({"TS-5", "OWN-4"})
    @DisplayName("A device whose last two references two threads release at once is lost, once")
    void device(Rig rig) {
        Race race = rig.race("releaser-0", "releaser-1");
        race.repeat(round -> {
            OpenDevice open = rig.opener().openDevice(rig.instance(), "of two");
            Device device = open.device();
            device.addRef();
            open.queue().release();
            together(round, device::addRef, device::release);
            expectOnce(rig, open.lost(), "the device-lost callback");
            open.adapter().release();
        });
    }

    @Test
    @Statistical
    @Clause({"TS-5", "OWN-2"})
    @DisplayName("A buffer whose last two references two threads release during its map calls back once")
    void mappedBuffer(Rig rig) {
        Race race = rig.race("releaser-0", "releaser-1");
        Buffers buffers = new Buffers(rig);
        race.repeat(round -> {
            Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
            Operation map = buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS);
            buffer.addRef();
            together(round, buffer::addRef, buffer::release);
            expectOnce(rig, map, "the map callback");
        });
    }

    private static void together(Race.Round round, Runnable addRef, Runnable release) {
        UntilAllBegan pairs = new UntilAllBegan(2, PAIRS);
        Actor.Work work = () -> {
            pairs.repeat(() -> {
                addRef.run();
                release.run();
            });
            release.run();
        };
        round.together(work, work);
    }

    private static void expectOnce(Rig rig, Operation operation, String callback) {
        Deadline.in(LATE_CALLBACKS).poll(() -> {
            rig.instance().processEvents();
            return operation.hasFired();
        });
        assertEquals(1, operation.firings().size(), callback + "'s calls, after two releases at once");
    }
}
