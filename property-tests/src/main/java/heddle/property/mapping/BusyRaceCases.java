package heddle.property.mapping;

import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.ScopeAnswer;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MAP-8 in races: a queue write that meets another thread's MapAsync or Unmap is either done or an error, and
 * what the buffer holds afterwards is as the writer was told. Each thread goes from buffer to buffer, to meet on one.
 */
@ExtendWith(RigParameter.class)
final class BusyRaceCases {
    private static final int BUFFERS = 6;
    private static final int SIZE_BYTES = 64;
    private static final Pattern OLD = new Pattern(1);
    private static final Pattern NEW = new Pattern(2);

    @Test
    @Statistical
    @Clause({"MAP-8", "TS-6"})
    @DisplayName("A queue write that races with MapAsync is done or refused, and the map is served")
    void againstMap(Rig rig) {
        ByteBuffer data = NEW.bytes(SIZE_BYTES);
        rig.race("mapper", "writer").repeat(round -> {
            List<Buffer> buffers = filled(rig);
            List<Operation> maps = new ArrayList<>();
            List<ScopeAnswer> written = new ArrayList<>();
            round.together(
                    () -> buffers.forEach(buffer -> maps.add(map(buffer))),
                    () -> buffers.forEach(buffer -> written.add(write(rig, buffer, data))));

            maps.forEach(
                    map -> Buffers.expectMapped(rig.await(map), "MapAsync of thread 'mapper' beside a queue write"));
            buffers.forEach(Buffer::unmap);
            expectAsTold(rig, buffers, written);
        });
    }

    @Test
    @Statistical
    @Clause({"MAP-8", "TS-6"})
    @DisplayName("A queue write that races with Unmap is done or refused")
    void againstUnmap(Rig rig) {
        ByteBuffer data = NEW.bytes(SIZE_BYTES);
        rig.race("unmapper", "writer").repeat(round -> {
            List<Buffer> buffers = filled(rig);
            buffers.forEach(buffer -> new Buffers(rig).map(buffer, MapMode.READ));
            List<ScopeAnswer> written = new ArrayList<>();
            round.together(
                    () -> buffers.forEach(Buffer::unmap),
                    () -> buffers.forEach(buffer -> written.add(write(rig, buffer, data))));

            expectAsTold(rig, buffers, written);
        });
    }

    private static List<Buffer> filled(Rig rig) {
        Buffers buffers = new Buffers(rig);
        List<Buffer> filled = Stream.generate(() -> buffers.create(Buffers.READ_BACK, SIZE_BYTES))
                .limit(BUFFERS)
                .toList();
        filled.forEach(buffer -> rig.queue().writeBuffer(buffer, 0, OLD.bytes(SIZE_BYTES)));
        buffers.submitNothing();
        return filled;
    }

    private static Operation map(Buffer buffer) {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    private static ScopeAnswer write(Rig rig, Buffer buffer, ByteBuffer data) {
        return ScopeAnswer.around(rig, () -> rig.queue().writeBuffer(buffer, 0, data));
    }

    /** Fails unless each buffer holds what its writer was told; releases them. */
    private static void expectAsTold(Rig rig, List<Buffer> filled, List<ScopeAnswer> written) {
        Buffers buffers = new Buffers(rig);
        buffers.submitNothing();
        for (int i = 0; i < filled.size(); i++) {
            Pattern expected = written.get(i).isError() ? OLD : NEW;
            String what = "the buffer after a queue write that was told "
                    + written.get(i).type();
            expected.expect(buffers.contents(filled.get(i)), 0, SIZE_BYTES, what);
            filled.get(i).release();
        }
    }
}
