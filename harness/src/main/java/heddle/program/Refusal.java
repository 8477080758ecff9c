package heddle.program;

/**
 * Why a program is refused.
 *
 * @param place the offending step
 * @param body which step of the callback's body there, from 0; -1 for the step itself
 * @param rule which rule it breaks
 * @param why what is wrong, in terms of the program
 */
public record Refusal(Place place, int body, Rule rule, String why) {
    /** Returns the whole of it in one line, such as {@code thread 1 step 2: references: ...}. */
    @Override
    public String toString() {
        return place + (body < 0 ? "" : " body step " + body) + ": " + rule.title() + ": " + why;
    }
}
