package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.Executor;

/** The last release of an instance forgets what is pending: those callbacks never come. */
final class InstanceReleaseCancelsNothing extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            public void close() {} // nobody can pump any more, so nobody will miss them
        };
    }
}
