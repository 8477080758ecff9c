package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import heddle.table.FunctionRow.Threading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link Rule#ENCODERS}: calls on one encoder, or on it and its passes, are ordered, or one mutex keeps them apart.
 *
 * <p>Rests on Multithreading.md, Thread Safety. A pass counts as part of its encoder, since it records into it.
 */
final class EncoderCheck implements LegalProgram.Check {
    @Override
    public void look(Facts facts, List<Refusal> found) {
        List<Node> calls = new ArrayList<>();
        for (Node node : facts.order().nodes()) {
            String encoder = encoder(facts, node);
            if (encoder != null) {
                calls.stream()
                        .filter(earlier -> encoder.equals(encoder(facts, earlier)))
                        .filter(earlier -> facts.order().mayOverlap(earlier, node))
                        .filter(earlier -> !facts.mutexes().exclude(earlier, node))
                        .findFirst()
                        .ifPresent(earlier -> found.add(node.at()
                                .refuse(
                                        Rule.ENCODERS,
                                        "the encoder '" + encoder + "' may be in use at "
                                                + earlier.at().place() + " at the same time, under no common mutex")));
                calls.add(node);
            }
        }
    }

    /** Returns the encoder that a step records into, or null. */
    private static @Nullable String encoder(Facts facts, Node node) {
        if (!(node.step() instanceof Step.Call call)
                || call.self() == null
                || Header.row(call.function()).threading() != Threading.ENCODER) {
            return null;
        }
        Named whole = facts.names().ancestor(call.self(), "CommandEncoder");
        return whole == null ? call.self() : whole.name();
    }
}
