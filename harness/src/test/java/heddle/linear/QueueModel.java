package heddle.linear;

import heddle.model.Answer;
import heddle.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One queue: a positive call appends itself, and 0 takes the first one; the result is what was taken, or 0 for none.
 *
 * <p>Appended numbers go through a slot first and arrive by themselves, one at a time: while the slot is taken, no other
 * can be appended.
 */
final class QueueModel implements Model<QueueModel.Contents, Integer, Integer> {
    static final int TAKE = 0;

    record Contents(int slot, List<Integer> arrived) {
        Contents {
            arrived = List.copyOf(arrived);
        }
    }

    @Override
    public Contents init() {
        return new Contents(0, List.of());
    }

    @Override
    public Object partition(Integer call) {
        return "the queue";
    }

    @Override
    public Set<Contents> effects(Contents state) {
        if (state.slot() == 0) {
            return Set.of();
        }
        List<Integer> arrived = new ArrayList<>(state.arrived());
        arrived.add(state.slot());
        return Set.of(new Contents(0, arrived));
    }

    @Override
    public Set<Answer<Contents, Integer>> answers(Contents state, Integer call) {
        if (call != TAKE) {
            return state.slot() == 0 ? Set.of(new Answer<>(0, new Contents(call, state.arrived()))) : Set.of();
        }
        if (state.arrived().isEmpty()) {
            return Set.of(new Answer<>(0, state));
        }
        List<Integer> rest = state.arrived().subList(1, state.arrived().size());
        return Set.of(new Answer<>(state.arrived().get(0), new Contents(state.slot(), rest)));
    }
}
