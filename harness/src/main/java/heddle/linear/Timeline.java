package heddle.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The begins and returns of a history's calls in the order of time, at positions from 0 up.
 *
 * <p>A call holds a slot, one of 64 bits, from its begin to its return; one that never returned keeps it. Where one call
 * returns at the very time at which another begins, the begin comes first: the two are taken to have overlapped.
 */
final class Timeline {
    /** The most calls that can be under way at once. */
    static final int SLOTS = Long.SIZE;

    private static final int[] NONE = {};

    private record Moment(int invocation, boolean isReturn, long nanos) {}

    private final List<Moment> moments = new ArrayList<>();
    private final int[] slots;
    private final int[][] open;
    private boolean fits = true;

    Timeline(ConcurrentHistory<?, ?> history) {
        for (int i = 0; i < history.invocations().size(); i++) {
            Invocation<?, ?> invocation = history.invocations().get(i);
            moments.add(new Moment(i, false, invocation.beganNanos()));
            if (invocation.hasReturned()) {
                moments.add(new Moment(i, true, invocation.endedNanos()));
            }
        }
        moments.sort(Comparator.comparingLong(Moment::nanos).thenComparing(Moment::isReturn));
        this.slots = new int[history.invocations().size()];
        this.open = new int[moments.size()][];
        giveSlots();
    }

    private void giveSlots() {
        int[] holders = new int[SLOTS];
        long taken = 0;
        for (int position = 0; position < moments.size(); position++) {
            Moment moment = moments.get(position);
            if (moment.isReturn()) {
                open[position] = holders(holders, taken);
                taken &= ~bit(moment.invocation());
            } else if (taken == -1L) {
                fits = false;
                return;
            } else {
                int slot = Long.numberOfTrailingZeros(~taken);
                slots[moment.invocation()] = slot;
                holders[slot] = moment.invocation();
                taken |= bit(moment.invocation());
                open[position] = NONE;
            }
        }
    }

    private static int[] holders(int[] holders, long taken) {
        int[] open = new int[Long.bitCount(taken)];
        int count = 0;
        for (long left = taken; left != 0; left &= left - 1) {
            open[count++] = holders[Long.numberOfTrailingZeros(left)];
        }
        return open;
    }

    /** Returns whether there were never more calls under way at once than there are slots. */
    boolean fits() {
        return fits;
    }

    boolean isEnd(int position) {
        return position == moments.size();
    }

    boolean isReturn(int position) {
        return moments.get(position).isReturn();
    }

    /** Returns the call that begins or returns at a position. */
    int invocation(int position) {
        return moments.get(position).invocation();
    }

    /** Returns the calls under way just before the return at that position. */
    int[] open(int position) {
        return open[position];
    }

    /** Returns the bit of the slot that a call holds. */
    long bit(int invocation) {
        return 1L << slots[invocation];
    }
}
