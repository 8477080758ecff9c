package heddle.property.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Commands;
import heddle.property.stage.Occlusion;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.RenderPassEncoder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-4: the results of queries that one thread's submit made are there for the submits of others. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class QueryResultCases {
    private static final int QUERIES = 6;

    @Test
    @Clause("MT-4")
    @DisplayName("Occlusion queries of one thread's submit are what another's resolves and a third reads")
    void resolvedElsewhere(Rig rig) {
        Commands commands = new Commands(rig);
        try (Occlusion occlusion = Occlusion.create(rig, QUERIES)) {
            rig.actor("drawer").run(() -> commands.submit(encoder -> draw(occlusion, encoder, 0)));
            rig.actor("resolver").run(() -> commands.submit(occlusion::resolve));

            assertEquals(
                    drawn(0),
                    rig.actor("reader").call(occlusion::results),
                    "whether something showed in the queries of thread 'drawer'");
        }
    }

    @Test
    @Clause({"MT-4", "QUE-2"})
    @DisplayName("When another thread makes the queries again, its results are the ones that are resolved then")
    void madeAgain(Rig rig) {
        Commands commands = new Commands(rig);
        try (Occlusion occlusion = Occlusion.create(rig, QUERIES)) {
            rig.actor("first").run(() -> commands.submit(encoder -> draw(occlusion, encoder, 0)));
            rig.actor("resolver").run(() -> commands.submit(occlusion::resolve));
            List<Boolean> early = rig.actor("reader").call(occlusion::results);
            rig.actor("second").run(() -> commands.submit(encoder -> draw(occlusion, encoder, 1)));
            rig.actor("late-resolver").run(() -> commands.submit(occlusion::resolve));
            List<Boolean> late = rig.actor("late-reader").call(occlusion::results);

            assertEquals(drawn(0), early, "whether something showed in the queries of thread 'first'");
            assertEquals(drawn(1), late, "whether something showed in the queries that thread 'second' made again");
        }
    }

    /** Makes all queries, and draws in every other one. */
    private static void draw(Occlusion occlusion, CommandEncoder encoder, int parity) {
        RenderPassEncoder pass = encoder.beginRenderPass(occlusion.pass());
        pass.setPipeline(occlusion.pipeline());
        for (int query = 0; query < QUERIES; query++) {
            pass.beginOcclusionQuery(query);
            if (query % 2 == parity) {
                pass.draw(1, 1, 0, 0);
            }
            pass.endOcclusionQuery();
        }
        pass.end();
        pass.release();
    }

    private static List<Boolean> drawn(int parity) {
        return IntStream.range(0, QUERIES)
                .mapToObj(query -> query % 2 == parity)
                .toList();
    }
}
