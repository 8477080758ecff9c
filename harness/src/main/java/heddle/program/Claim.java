package heddle.program;

import java.util.List;
import java.util.Set;

/**
 * What a finding says of a run, in terms that a program in any language can check by itself.
 *
 * <p>The answer of a named step is a word: an integer in decimal; the name of an enumeration's constant; {@code true} or
 * {@code false}; {@code null} or {@code there} for a handle or a range; bytes in lower-case hexadecimal; for an operation the name
 * of its status, for a Pop followed by {@code :} and the error's type ({@code Success:Validation}); {@code pending} for a callback that has
 * not come, {@code skipped} for a step that was skipped. A WaitAny adds {@code :} and for each future that was named to the library 1 if
 * it was reported complete, else 0 ({@code Success:10}); a function that fills room adds {@code :} and the bytes when it succeeds.
 */
public sealed interface Claim {
    /** The process ended by a signal or an abort. */
    record Died() implements Claim {}

    /** A call did not return, or a callback that must come did not, though all that it needed was there. */
    record Hung() implements Claim {}

    /** The answers of these steps were none of those that some order of the calls explains. */
    record NoOrderExplains(List<String> steps, Set<List<String>> explained) implements Claim {
        public NoOrderExplains {
            steps = List.copyOf(steps);
            explained = Set.copyOf(explained);
        }
    }

    /** The operation's callback came twice, or never though the program ended and pumped. */
    record NotOnce(String operation) implements Claim {}

    /** The operation's callback came outside a pump, or on a thread, that its mode does not allow. */
    record Misplaced(String operation) implements Claim {}

    /** The device reported an error, to a scope or as uncaptured, that no call of the program can have made in any order. */
    record UnexplainedError(String device) implements Claim {}
}
