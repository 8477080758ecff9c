package heddle.fuzz.judge;

import heddle.program.Trace.Flaw;
import heddle.webgpu.Fn;
import java.util.List;

/** What the player itself found wrong: addresses, and memory that changed. */
final class FlawOracle implements Oracle {
    private static final int ALIGNMENT = 16;

    @Override
    public List<Finding> findings(Story story) {
        return story.flaws().stream()
                .filter(flaw -> !isOpen(story.facts(), flaw))
                .map(flaw -> Finding.unclaimed(flaw.clause(), flaw.gist(), flaw.place() + ": " + flaw.gist()))
                .toList();
    }

    /** Whether a pointer counts the offset of an unaligned map once or twice, the text leaves open. */
    private static boolean isOpen(Facts facts, Flaw flaw) {
        return flaw.clause().equals("MAP-9")
                && facts.items().stream()
                        .anyMatch(item -> item.isCall(Fn.BUFFER_MAP_ASYNC) && item.whole(1) % ALIGNMENT != 0);
    }
}
