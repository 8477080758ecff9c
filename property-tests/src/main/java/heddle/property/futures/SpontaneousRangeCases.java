package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_SPONTANEOUS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.PumpCall;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ASY-15: mapped memory is reached from inside a spontaneous map callback. */
@ExtendWith(RigParameter.class)
final class SpontaneousRangeCases {
    private static final int SIZE_BYTES = 64;
    private static final Pattern OLD = new Pattern(1);
    private static final Pattern NEW = new Pattern(2);

    /** The functions that may be called there, each used as it is meant. */
    enum Access implements Needing {
        GET_MAPPED_RANGE(Fn.BUFFER_GET_MAPPED_RANGE, true) {
            @Override
            void run(Buffer buffer) {
                NEW.write(Buffers.present(buffer.getMappedRange(0, SIZE_BYTES), "the range"), 0, SIZE_BYTES);
            }
        },
        GET_CONST_MAPPED_RANGE(Fn.BUFFER_GET_CONST_MAPPED_RANGE, false) {
            @Override
            void run(Buffer buffer) {
                ByteBuffer range = Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range");
                OLD.expect(range, 0, SIZE_BYTES, "the range");
            }
        },
        READ_MAPPED_RANGE(Fn.BUFFER_READ_MAPPED_RANGE, false) {
            @Override
            void run(Buffer buffer) {
                ByteBuffer bytes = ByteBuffer.allocateDirect(SIZE_BYTES);
                assertEquals(Status.SUCCESS, buffer.readMappedRange(0, bytes), "the status of ReadMappedRange");
                OLD.expect(bytes, 0, SIZE_BYTES, "what ReadMappedRange read");
            }
        },
        WRITE_MAPPED_RANGE(Fn.BUFFER_WRITE_MAPPED_RANGE, true) {
            @Override
            void run(Buffer buffer) {
                assertEquals(
                        Status.SUCCESS,
                        buffer.writeMappedRange(0, NEW.bytes(SIZE_BYTES)),
                        "the status of WriteMappedRange");
            }
        };

        private final Fn function;
        private final boolean writes;

        Access(Fn function, boolean writes) {
            this.function = function;
            this.writes = writes;
        }

        abstract void run(Buffer buffer);

        private MapMode mode() {
            return writes ? MapMode.WRITE : MapMode.READ;
        }

        @Override
        public Set<Fn> functions() {
            return Set.of(function);
        }
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    @Clause("ASY-15")
    @DisplayName("Mapped memory is reached from inside a spontaneous map callback")
    void insideTheCallback(Access access, Rig rig) {
        Buffers buffers = new Buffers(rig);
        BufferUsage usage = access.writes ? Buffers.UPLOAD : BufferUsage.MAP_READ;
        Buffer buffer = buffers.createMapped(usage, SIZE_BYTES);
        OLD.write(Buffers.present(buffer.getMappedRange(0, SIZE_BYTES), "the range at creation"), 0, SIZE_BYTES);
        buffer.unmap();
        buffers.submitNothing();

        AtomicReference<String> seen = new AtomicReference<>("the callback did not run");
        Operation map = buffer.mapAsync(access.mode(), 0, SIZE_BYTES, ALLOW_SPONTANEOUS, firing -> {
            try {
                access.run(buffer);
                seen.set("");
            } catch (AssertionError e) { // a throw would only be told by the ledger
                seen.set(e.getMessage());
            }
        });
        assertTrue(PumpCall.PROCESS_EVENTS.untilFired(rig, map), "the spontaneous map callback ran");
        Buffers.expectMapped(map.result(), "the spontaneous map");
        assertEquals("", seen.get(), "what went wrong in " + access + " inside the spontaneous callback");
        if (access == Access.WRITE_MAPPED_RANGE) {
            ByteBuffer range = Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range afterwards");
            NEW.expect(range, 0, SIZE_BYTES, "what WriteMappedRange wrote");
        }
        buffer.unmap();
        buffer.release();
    }
}
