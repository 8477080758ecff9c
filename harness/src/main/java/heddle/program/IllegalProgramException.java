package heddle.program;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown instead of playing a program that breaks rules. */
public final class IllegalProgramException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final transient List<Refusal> refusals;

    public IllegalProgramException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        this.refusals = List.copyOf(refusals);
    }

    /** Returns what is wrong, in the order of the program. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
