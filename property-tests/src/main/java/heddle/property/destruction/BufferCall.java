package heddle.property.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Needing;
import heddle.property.destruction.DoomedBuffer.Kind;
import heddle.property.stage.Pattern;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.Fn;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.Operation;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A call with a buffer that BufferDestroy may meet, on a buffer on which it does something. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum BufferCall implements Needing {
    MAP_ASYNC(
            Fn.BUFFER_MAP_ASYNC,
            Kind.UNMAPPED,
            true,
            doomed -> Use.judged(doomed::map, (map, erred) -> {
                MapAsyncStatus status = doomed.told(map);
                assertEquals(
                        status.equals(MapAsyncStatus.ERROR), erred, "whether there was an error, of status " + status);
            })),
    UNMAP(Fn.BUFFER_UNMAP, Kind.MAPPED, false, doomed -> Use.once(doomed.buffer()::unmap)),
    UNMAP_PENDING(Fn.BUFFER_UNMAP, Kind.UNMAPPED, false, doomed -> {
        Operation map = doomed.map();
        return Use.then(doomed.buffer()::unmap, () -> doomed.told(map));
    }),
    COMPLETE_MAP(Fn.INSTANCE_PROCESS_EVENTS, Kind.UNMAPPED, false, doomed -> {
        Operation map = doomed.map();
        return Use.then(doomed.rig().instance()::processEvents, () -> doomed.told(map));
    }),
    GET_MAP_STATE(
            Fn.BUFFER_GET_MAP_STATE,
            Kind.MAPPED,
            false,
            doomed -> Use.again(() -> {
                BufferMapState state = doomed.buffer().getMapState();
                boolean known = state.equals(BufferMapState.MAPPED) || state.equals(BufferMapState.UNMAPPED);
                assertTrue(known, "a mapped buffer that was being destroyed said that it is " + state);
            })),
    GET_MAPPED_RANGE(
            Fn.BUFFER_GET_MAPPED_RANGE,
            Kind.MAPPED,
            false,
            doomed -> Use.again(() -> doomed.buffer().getMappedRange(0, DoomedBuffer.SIZE_BYTES))),
    GET_CONST_MAPPED_RANGE(
            Fn.BUFFER_GET_CONST_MAPPED_RANGE,
            Kind.MAPPED,
            false,
            doomed -> Use.again(() -> doomed.buffer().getConstMappedRange(0, DoomedBuffer.SIZE_BYTES))),
    READ_MAPPED_RANGE(Fn.BUFFER_READ_MAPPED_RANGE, Kind.MAPPED, false, doomed -> {
        Pattern pattern = new Pattern(1);
        doomed.buffer().writeMappedRange(0, pattern.bytes(DoomedBuffer.SIZE_BYTES));
        ByteBuffer copy = ByteBuffer.allocateDirect(DoomedBuffer.SIZE_BYTES);
        return Use.again(() -> {
            if (doomed.buffer().readMappedRange(0, copy).equals(Status.SUCCESS)) {
                pattern.expect(copy, 0, DoomedBuffer.SIZE_BYTES, "what ReadMappedRange copied");
            }
        });
    }),
    WRITE_MAPPED_RANGE(Fn.BUFFER_WRITE_MAPPED_RANGE, Kind.MAPPED, false, doomed -> {
        ByteBuffer bytes = ByteBuffer.allocateDirect(DoomedBuffer.SIZE_BYTES);
        return Use.again(() -> doomed.buffer().writeMappedRange(0, bytes));
    }),
    GET_PROPERTIES(Fn.BUFFER_GET_SIZE, Kind.UNMAPPED, false, doomed -> Use.again(doomed::expectIntact)),
    SET_LABEL(
            Fn.BUFFER_SET_LABEL,
            Kind.UNMAPPED,
            false,
            doomed -> Use.again(() -> doomed.buffer().setLabel("labelled while destroyed"))),
    WRITE_BUFFER(Fn.QUEUE_WRITE_BUFFER, Kind.UNMAPPED, true, doomed -> {
        ByteBuffer bytes = ByteBuffer.allocateDirect(DoomedBuffer.SIZE_BYTES);
        return Use.once(() -> doomed.open().queue().writeBuffer(doomed.buffer(), 0, bytes));
    }),
    BIND(Fn.DEVICE_CREATE_BIND_GROUP, Kind.BOUND, false, doomed -> Use.again(doomed.binding())),
    RECORD(Fn.COMMAND_ENCODER_CLEAR_BUFFER, Kind.UNMAPPED, false, doomed -> Use.again(doomed::record)),
    SUBMIT(Fn.QUEUE_SUBMIT, Kind.UNMAPPED, true, doomed -> {
        List<CommandBuffer> commands = List.of(doomed.record());
        return Use.once(() -> doomed.open().queue().submit(commands));
    }),
    DESTROY(Fn.BUFFER_DESTROY, Kind.MAPPED, false, doomed -> Use.again(doomed.buffer()::destroy)),
    RELEASE(Fn.BUFFER_RELEASE, Kind.MAPPED, false, doomed -> {
        doomed.buffer().addRef();
        return Use.once(doomed.buffer()::release);
    });

    private final Fn function;
    private final Kind kind;
    private final boolean mayErr;
    private final Function<DoomedBuffer, Use> preparation;

    BufferCall(Fn function, Kind kind, boolean mayErr, Function<DoomedBuffer, Use> preparation) {
        this.function = function;
        this.kind = kind;
        this.mayErr = mayErr;
        this.preparation = preparation;
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }

    /** Returns what sort of buffer the call is made with. */
    Kind kind() {
        return kind;
    }

    /** Returns whether the call is faulty once the buffer is destroyed. */
    boolean mayErr() {
        return mayErr;
    }

    /** Makes what the call needs, and returns the call. */
    Use prepare(DoomedBuffer doomed) {
        return preparation.apply(doomed);
    }
}
