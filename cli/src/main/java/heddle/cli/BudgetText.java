package heddle.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as a user writes it: a whole number with ms, s or m behind it. */
final class BudgetText {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})(ms|s|m)");

    private BudgetText() {}

    /** Reads the value of an option, which a refusal names. */
    static Duration parse(String option, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new UsageProblem(option + ": '" + text + "' is no length of time, such as 250ms, 30s or 10m");
        }
        long amount = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
