package heddle.backends.mutant;

import heddle.backends.reference.FutureIds;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import java.util.Arrays;

/** Futures of several sources are refused before anybody looks at the timeout. */
final class MixedPollRefused extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            protected boolean isLegal(long[] ids, boolean timed) {
                return super.isLegal(ids, timed)
                        && Arrays.stream(ids)
                                        .mapToInt(FutureIds::source)
                                        .distinct()
                                        .count()
                                <= 1;
            }
        };
    }
}
