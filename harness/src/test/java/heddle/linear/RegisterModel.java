package heddle.linear;

import heddle.linear.RegisterModel.Call;
import heddle.model.Answer;
import heddle.model.Model;
import java.util.Set;

/** Registers that hold 0 until written; the result of a write is 0. */
final class RegisterModel implements Model<Integer, Call, Integer> {
    sealed interface Call {
        String register();

        record Write(String register, int value) implements Call {}

        record Read(String register) implements Call {}

        /** Writes the new value if the old one is there; the result is 1 or 0. */
        record Swap(String register, int old, int value) implements Call {}
    }

    @Override
    public Integer init() {
        return 0;
    }

    @Override
    public Object partition(Call call) {
        return call.register();
    }

    @Override
    public boolean changesNothing(Call call) {
        return call instanceof Call.Read;
    }

    @Override
    public Set<Answer<Integer, Integer>> answers(Integer state, Call call) {
        if (call instanceof Call.Write write) {
            return Set.of(new Answer<>(0, write.value()));
        }
        if (call instanceof Call.Swap swap) {
            return state == swap.old() ? Set.of(new Answer<>(1, swap.value())) : Set.of(new Answer<>(0, state));
        }
        return Set.of(new Answer<>(state, state));
    }
}
