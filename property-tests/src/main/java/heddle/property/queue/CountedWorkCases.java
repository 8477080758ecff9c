package heddle.property.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.Compute;
import heddle.property.stage.Together;
import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of QUE-1 with a counter on the GPU: each invocation of each dispatch of each submit adds one to it. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class CountedWorkCases {
    private static final int THREADS = 4;
    private static final int SUBMITS = 16;
    private static final int LISTS = 6;
    private static final int LIST_LENGTH = 4;
    private static final int WORKGROUP_SIZE = 8;
    private static final String WGSL = """
            @group(0) @binding(0) var<storage, read_write> counter : array<atomic<u32>>;
            @compute @workgroup_size(8) fn count() { atomicAdd(&counter[0], 1u); }
            """;

    @Test
    @Clause("QUE-1")
    @DisplayName("Dispatches that four threads submit at the same time are each counted once")
    void submits(Rig rig) {
        Buffer counter = counter(rig);
        try (Compute compute = Compute.of(rig.device(), WGSL, 1)) {
            BindGroup group = compute.bind(counter);
            Commands commands = new Commands(rig);

            Together.of(rig, "submitter", THREADS).run(thread -> {
                for (int i = 0; i < SUBMITS; i++) {
                    commands.submit(encoder -> compute.dispatch(encoder, group, 1));
                }
            });

            expect(rig, counter, THREADS * SUBMITS, THREADS + " threads submitted " + SUBMITS + " dispatches each");
            group.release();
        }
        counter.release();
    }

    @Test
    @Clause("QUE-1")
    @DisplayName("Of lists of command buffers that four threads submit at the same time, each buffer runs once")
    void lists(Rig rig) {
        Buffer counter = counter(rig);
        try (Compute compute = Compute.of(rig.device(), WGSL, 1)) {
            BindGroup group = compute.bind(counter);
            Commands commands = new Commands(rig);

            Together.of(rig, "submitter", THREADS).run(thread -> {
                for (int i = 0; i < LISTS; i++) {
                    List<CommandBuffer> list = Stream.generate(
                                    () -> commands.record(encoder -> compute.dispatch(encoder, group, 1)))
                            .limit(LIST_LENGTH)
                            .toList();
                    rig.queue().submit(list);
                    list.forEach(CommandBuffer::release);
                }
            });

            expect(
                    rig,
                    counter,
                    THREADS * LISTS * LIST_LENGTH,
                    THREADS + " threads submitted " + LISTS + " lists of " + LIST_LENGTH + " dispatches each");
            group.release();
        }
        counter.release();
    }

    @Test
    @Statistical
    @Clause("QUE-1")
    @DisplayName("Two submits that race are both counted, round after round")
    void twoSubmits(Rig rig) {
        Buffer counter = counter(rig);
        try (Compute compute = Compute.of(rig.device(), WGSL, 1)) {
            BindGroup group = compute.bind(counter);
            Commands commands = new Commands(rig);
            Race race = rig.race("first", "second");
            int[] rounds = {0};

            race.repeat(round -> {
                CommandBuffer one = commands.record(encoder -> compute.dispatch(encoder, group, 1));
                CommandBuffer other = commands.record(encoder -> compute.dispatch(encoder, group, 1));
                round.together(() -> rig.queue().submit(List.of(one)), () -> rig.queue()
                        .submit(List.of(other)));
                one.release();
                other.release();
                rounds[0]++;
            });

            expect(rig, counter, 2 * rounds[0], "two threads submitted a dispatch each in " + rounds[0] + " rounds");
            group.release();
        }
        counter.release();
    }

    private static Buffer counter(Rig rig) {
        return new Buffers(rig).create(BufferUsage.STORAGE.or(BufferUsage.COPY_SRC), Integer.BYTES);
    }

    private static void expect(Rig rig, Buffer counter, int dispatches, String what) {
        assertEquals(
                dispatches * WORKGROUP_SIZE,
                new Buffers(rig).copyOf(counter).getInt(0),
                "the GPU's counter after " + what + " of " + WORKGROUP_SIZE + " invocations");
    }
}
