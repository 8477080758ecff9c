package heddle.property.mapping;

import heddle.cases.Rig;
import heddle.model.BufferContentModel;
import heddle.model.Bytes;
import heddle.model.ContentCall;
import heddle.model.ModelRun;
import heddle.model.Span;
import heddle.property.lockstep.LockStep;
import heddle.property.lockstep.Roles;
import heddle.property.mapping.DataProgram.Round;
import heddle.property.mapping.DataProgram.Store;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of a {@link DataProgram} on buffers of its own; what is read is checked against the model. */
final class DataRun implements AutoCloseable {
    private static final String NAME = "the bytes";

    private final Rig rig;
    private final LockStep steps;
    private final Route route;
    private final ModelRun<Bytes, ContentCall, Bytes> model = new ModelRun<>(new BufferContentModel());
    private final SteppedBuffer stored;
    private final SteppedBuffer read;

    /** Creates the buffers, and fills the first one. */
    DataRun(Rig rig, Roles roles, Route route, DataProgram program) {
        this.rig = rig;
        this.steps = new LockStep(rig::note, roles);
        this.route = route;
        this.stored = create(program.creator(), "b", route.usage, true);
        this.read = route == Route.COPY
                ? create(program.creator(), "copy", BufferUsage.MAP_READ.or(BufferUsage.COPY_DST), false)
                : stored;
        take(new ContentCall.Create(NAME, DataProgram.SIZE_BYTES));
        ByteBuffer whole = stored.range(program.filler(), new Span(0, DataProgram.SIZE_BYTES));
        put(program.filler(), whole, 0, DataProgram.firstContent(), "fills it with 0, 1, 2, ...");
        stored.unmap(program.unmapper());
    }

    /** Stores and reads in one round after the other. */
    void run(DataProgram program) {
        for (Round round : program.rounds()) {
            switch (route) {
                case MAPPED -> storeMapped(round);
                case QUEUE -> {
                    round.stores().forEach(this::write);
                    steps.run(
                            round.sender(), "submits nothing", () -> rig.queue().submit(List.of()));
                }
                case COPY -> {
                    storeMapped(round);
                    steps.run(round.sender(), "copies all of b to copy, and submits", this::copy);
                }
            }
            readBack(round);
        }
    }

    private SteppedBuffer create(int role, String name, BufferUsage usage, boolean mapped) {
        return SteppedBuffer.create(rig, steps, role, name, usage, DataProgram.SIZE_BYTES, mapped);
    }

    private void storeMapped(Round round) {
        stored.map(round.mapper(), MapMode.WRITE);
        Map<Integer, ByteBuffer> slots = new HashMap<>(); // each range is asked for once, since they must not overlap
        for (Store store : round.stores()) {
            ByteBuffer slot = slots.computeIfAbsent(
                    store.slot(),
                    unseen -> stored.range(store.role(), new Span(store.offset(), DataProgram.SLOT_BYTES)));
            put(store.role(), slot, store.offset(), store.bytes(), text(store));
        }
        stored.unmap(round.sender());
    }

    private void write(Store store) {
        ByteBuffer data = ByteBuffer.allocateDirect(DataProgram.SLOT_BYTES)
                .put(store.bytes().toBuffer())
                .flip();
        steps.run(store.role(), "queue.writeBuffer: " + text(store), () -> rig.queue()
                .writeBuffer(stored.buffer(), store.offset(), data));
        take(new ContentCall.Write(NAME, store.offset(), store.bytes()));
    }

    private void copy() {
        CommandEncoder encoder = rig.device().createCommandEncoder(null);
        encoder.copyBufferToBuffer(stored.buffer(), 0, read.buffer(), 0, DataProgram.SIZE_BYTES);
        CommandBuffer commands = encoder.finish(null);
        rig.queue().submit(List.of(commands));
        commands.release();
        encoder.release();
    }

    private void readBack(Round round) {
        read.map(round.mapper(), route.readMode);
        ByteBuffer whole = read.constRange(round.reader());
        Bytes seen = steps.call(round.reader(), "reads all of it", () -> Bytes.copyOf(whole));
        ContentCall call = new ContentCall.Read(NAME, 0, DataProgram.SIZE_BYTES);
        Bytes expected = model.expected(call).iterator().next();
        if (!model.accept(call, seen)) {
            int slot = expected.mismatch(seen) / DataProgram.SLOT_BYTES;
            throw steps.disagreement(inSlot(slot, expected), inSlot(slot, seen), List.of());
        }
        read.unmap(round.reader());
    }

    private void put(int role, ByteBuffer range, int offset, Bytes bytes, String text) {
        steps.run(role, text, () -> range.duplicate().put(bytes.toBuffer()));
        take(new ContentCall.Write(NAME, offset, bytes));
    }

    private void take(ContentCall call) {
        if (!model.accept(call, BufferContentModel.NOTHING)) {
            throw new IllegalStateException("the model refuses " + call);
        }
    }

    private static String text(Store store) {
        return "fills slot " + store.slot() + " with " + store.seed() + ", " + (store.seed() + 1) + ", ...";
    }

    private static String inSlot(int slot, Bytes bytes) {
        return "in slot " + slot + " " + bytes.slice(slot * DataProgram.SLOT_BYTES, DataProgram.SLOT_BYTES);
    }

    @Override
    public void close() {
        stored.buffer().release();
        if (!read.equals(stored)) {
            read.buffer().release();
        }
    }
}
