package heddle.results;

import java.util.List;

/**
 * What a driver's validation layer said while a case ran: of how the library uses the driver, not of webgpu.h, so it bears
 * on no clause.
 *
 * @param messages its warnings and errors, one line each, such as {@code ERROR VUID-...: text}; bounded, one for each rule
 * @param count how many there were in all
 */
public record LayerReport(List<String> messages, long count) {
    public LayerReport {
        messages = messages.stream()
                .limit(PlainText.MAX_BLOCK_LINES)
                .map(PlainText::line)
                .toList();
        if (count < messages.size()) {
            throw new IllegalArgumentException(messages.size() + " messages of " + count);
        }
    }

    /** Returns the name in front of a message, which is the same wherever the same rule is broken. */
    public static String ruleOf(String message) {
        int end = message.indexOf(": ");
        return end < 0 ? message : message.substring(0, end);
    }
}
