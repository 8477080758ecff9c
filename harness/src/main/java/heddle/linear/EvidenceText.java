package heddle.linear;

import heddle.linear.Explanation.Illegal;
import heddle.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An illegal history in words that stand alone: who called what and when, and where every order ends. */
public final class EvidenceText {
    private static final double NANOS_PER_MICRO = 1e3;
    private static final int MOST_ELSEWHERE = 40;

    private final Illegal<?, ?, ?> illegal;
    private final List<? extends Invocation<?, ?>> elsewhere;
    private final long firstNanos;

    private EvidenceText(Illegal<?, ?, ?> illegal, List<? extends Invocation<?, ?>> elsewhere) {
        this.illegal = illegal;
        this.elsewhere = elsewhere;
        this.firstNanos = illegal.calls().invocations().get(0).beganNanos();
    }

    /**
     * Tells what is illegal about a history, a line each; the first line says it all in short. Calls of other partitions
     * stand beside it, since what strayed came from somewhere.
     */
    public static <S, C, R> List<String> of(
            Illegal<S, C, R> illegal, ConcurrentHistory<C, R> history, Model<S, C, R> model) {
        List<Invocation<C, R>> elsewhere = history.invocations().stream()
                .filter(call -> !model.partition(call.call()).equals(illegal.partition()))
                .filter(call -> !call.precedes(illegal.calls().invocations().get(0)))
                .filter(call -> !illegal.unexplained().precedes(call))
                .limit(MOST_ELSEWHERE)
                .toList();
        return new EvidenceText(illegal, elsewhere).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("no order of the calls explains " + told(illegal.unexplained()) + "; " + expected());
        lines.add("before these calls: " + either(illegal.before()));
        lines.add("the calls of each thread, in microseconds from the first one's begin; 'later' may be never:");
        addThreads(lines, illegal.calls().invocations());
        if (!elsewhere.isEmpty()) {
            lines.add("calls meanwhile that should not have mattered:");
            addThreads(lines, elsewhere);
        }
        lines.add(illegal.order().isEmpty() ? "no order explains the first return" : "an order that gets furthest:");
        int number = 1;
        for (Invocation<?, ?> call : illegal.order()) {
            lines.add("  %2d  %s".formatted(number++, told(call)));
        }
        lines.add("   ?  " + told(illegal.unexplained()) + "  <-- not after these calls, in any order");
        return lines;
    }

    private String expected() {
        return illegal.allowed().isEmpty()
                ? "it could not have happened"
                : "it should have seen " + either(illegal.allowed());
    }

    private void addThreads(List<String> lines, List<? extends Invocation<?, ?>> invocations) {
        Map<String, List<Invocation<?, ?>>> byThread = new LinkedHashMap<>();
        invocations.forEach(call -> byThread.computeIfAbsent(call.thread(), unseen -> new ArrayList<>())
                .add(call));
        byThread.forEach((thread, calls) -> {
            lines.add("  thread " + thread);
            calls.forEach(call -> lines.add("    " + time(call) + "  " + answered(call)));
        });
    }

    private String time(Invocation<?, ?> call) {
        return micros(call.beganNanos()) + " .. " + (call.hasReturned() ? micros(call.endedNanos()) : "  later");
    }

    private String micros(long nanos) {
        return String.format(Locale.ROOT, "%7.1f", (nanos - firstNanos) / NANOS_PER_MICRO);
    }

    private static String told(Invocation<?, ?> call) {
        return "thread " + call.thread() + ": " + answered(call);
    }

    private static String answered(Invocation<?, ?> call) {
        String result = call.result() == null ? "" : call.result().toString();
        return call.call() + (result.isEmpty() ? "" : " -> " + result);
    }

    private static String either(Set<?> some) {
        return some.stream().map(Object::toString).sorted().collect(Collectors.joining(" or "));
    }
}
