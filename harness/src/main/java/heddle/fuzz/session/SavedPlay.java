package heddle.fuzz.session;

import java.util.List;

/**
 * A play that failed, for people.
 *
 * @param history a line for each step, call and callback
 * @param picture the same as SVG
 */
public record SavedPlay(List<String> history, String picture) {
    public SavedPlay {
        history = List.copyOf(history);
    }
}
