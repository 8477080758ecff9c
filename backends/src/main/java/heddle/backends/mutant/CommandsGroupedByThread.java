package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each thread records into a chunk of its own and Finish strings the chunks together: quick, without locks, and right as
 * long as one thread records.
 */
final class CommandsGroupedByThread extends Parts {
    @Override
    public Recording recording() {
        return new Recording() {
            private final Map<Thread, List<Runnable>> chunks = new LinkedHashMap<>();

            @Override
            public void add(Runnable command) {
                chunks.computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>())
                        .add(command);
            }

            @Override
            public List<Runnable> commands() {
                return chunks.values().stream().flatMap(List::stream).toList();
            }
        };
    }
}
