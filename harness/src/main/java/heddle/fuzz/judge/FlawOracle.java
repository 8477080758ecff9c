package heddle.fuzz.judge;

import java.util.List;

/** What the player itself found wrong: addresses, and memory that changed. */
final class FlawOracle implements Oracle {
    @Override
    public List<Finding> findings(Story story) {
        return story.flaws().stream()
                .map(flaw -> Finding.unclaimed(flaw.clause(), flaw.gist(), flaw.place() + ": " + flaw.gist()))
                .toList();
    }
}
