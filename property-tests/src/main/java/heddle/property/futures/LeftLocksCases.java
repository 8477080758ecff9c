package heddle.property.futures;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.BufferSubject;
import heddle.property.operation.Call;
import heddle.property.operation.HeldCallback;
import heddle.property.operation.Kind;
import heddle.property.operation.PumpCall;
import heddle.property.operation.Starter;
import heddle.property.operation.Subject;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of ASY-11: a callback that is not spontaneous waits for another thread's calls on the same objects, and they
 * return, since the implementation has left its critical sections.
 */
@ExtendWith(RigParameter.class)
final class LeftLocksCases {
    private static final int SIZE_BYTES = 64;

    /** How a mapped buffer is taken away from under its callback; nobody touches its memory. */
    enum Ending {
        UNMAP,
        BUFFER_DESTROY,
        LAST_RELEASE,
        DEVICE_DESTROY;

        private void call(Rig rig, Buffer buffer) {
            switch (this) {
                case UNMAP -> buffer.unmap();
                case BUFFER_DESTROY -> buffer.destroy();
                case LAST_RELEASE -> buffer.release();
                case DEVICE_DESTROY -> rig.device().destroy();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause({"ASY-11", "TS-7"})
    @DisplayName("Calls on the objects of a callback return on another thread while the callback waits for them")
    void calls(Kind kind, Rig rig) {
        Actor user = rig.actor("user");
        try (Starter starter = new Starter(rig)) {
            for (PumpCall pump : PumpCall.available(rig)) {
                Subject subject = starter.keep(Subject.of(kind, rig));
                try (HeldCallback held = new HeldCallback(rig, subject, pump, kind.toString())) {
                    for (Call call : subject.calls()) {
                        if (!rig.bench().unsupported().contains(call.function())) {
                            held.expectReturns(user, call.function().cName(), call.work());
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    @Clause({"ASY-11", "TS-7"})
    @DisplayName("A buffer can be taken away on another thread while its map callback waits for that")
    void endings(Ending ending, Rig rig) {
        Actor user = rig.actor("user");
        for (PumpCall pump : PumpCall.available(rig)) {
            Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
            try (HeldCallback held = new HeldCallback(rig, new BufferSubject(rig, buffer), pump, Kind.MAP.toString())) {
                held.expectReturns(user, ending.toString(), () -> ending.call(rig, buffer));
            }
            if (ending != Ending.LAST_RELEASE) {
                buffer.release();
            }
            rig.close(rig.open()); // so that the next has a device that lives
        }
    }
}
