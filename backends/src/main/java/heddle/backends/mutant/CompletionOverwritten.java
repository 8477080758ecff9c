package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The futures that have completed are one value that each completion replaces: of two callbacks that end at once, one is
 * forgotten, and no wait ever says of its future that it is complete.
 */
final class CompletionOverwritten extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            private final Set<Long> fired = ConcurrentHashMap.newKeySet();
            private volatile Set<Long> complete = Set.of();

            @Override
            public void fire(Event event) {
                super.fire(event);
                if (super.isComplete(event.future()) && fired.add(event.future())) {
                    Set<Long> changed = new HashSet<>(complete);
                    changed.add(event.future());
                    RaceWindow.stay();
                    complete = changed;
                }
            }

            @Override
            public boolean isComplete(long future) {
                return super.isComplete(future) && (!fired.contains(future) || complete.contains(future));
            }
        };
    }
}
