package heddle.property.lockstep;

import heddle.cases.Actor;
import heddle.webgpu.NullHandleException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program in lock step: each call returns before the next one begins, on whichever thread that is.
 *
 * <p>It keeps the calls and what came of them, one a line, which is what a failure shows; the journal gets each line
 * before its call, for a library that takes the process down. Confined to the thread that runs the case.
 */
public final class LockStep {
    private static final int MESSAGE_LIMIT = 160;

    private final Consumer<String> journal;
    private final Roles roles;
    private final List<String> lines = new ArrayList<>();
    private String current = "before the first call";

    /** Begins a run; the journal takes a line at a time. */
    public LockStep(Consumer<String> journal, Roles roles) {
        this.journal = journal;
        this.roles = roles;
        journal.accept("a program in lock step begins");
    }

    /** Makes a call on a role's thread; a library's failure that it throws becomes this program's. */
    public <T extends @Nullable Object> T call(int role, String text, Callable<T> work) {
        current = "thread " + roles.name(role) + ", " + text;
        lines.add("%3d  %s  %s".formatted(lines.size() + 1, roles.name(role), text));
        journal.accept(lines.get(lines.size() - 1));
        try {
            return roles.call(role, work);
        } catch (AssertionError | NullHandleException e) {
            throw failure(e.getMessage());
        }
    }

    /** Makes a call that returns nothing. */
    public void run(int role, String text, Actor.Work work) {
        call(role, text, () -> {
            work.run();
            return true;
        });
    }

    /** Returns what the last call returned, unless that was NULL: then this is a failure. */
    public <T> T nonNull(@Nullable T result) {
        if (result == null) {
            throw failure("returned NULL");
        }
        return result;
    }

    /** Adds to the line of the last call what came of it. */
    public void saw(String text) {
        append("  -> " + text);
    }

    /** Returns the number of the last call, as the lines show it. */
    public int lastStep() {
        return lines.size();
    }

    public String threadOf(int role) {
        return roles.name(role);
    }

    /** Returns the failure of a program whose last call got an answer that the model does not allow. */
    public AssertionError disagreement(String expected, String seen, List<String> remarks) {
        append("  <-- expected " + expected + ", saw " + seen);
        List<String> all = new ArrayList<>();
        all.add(current + ": expected " + expected + ", saw " + seen);
        all.addAll(remarks);
        return new AssertionError(String.join("\n", all) + program());
    }

    /** Returns the failure of a program for another reason. */
    public AssertionError failure(String reason) {
        append("  <-- here");
        return new AssertionError(current + ": " + reason + program());
    }

    /** Returns a library's own words as they may stand in a line. */
    public static String quoted(String message) {
        String line = message.lines().findFirst().orElse("");
        return "'" + (line.length() > MESSAGE_LIMIT ? line.substring(0, MESSAGE_LIMIT) + "..." : line) + "'";
    }

    private void append(String text) {
        if (!lines.isEmpty()) {
            int last = lines.size() - 1;
            lines.set(last, lines.get(last) + text);
        }
    }

    private String program() {
        return "\nthe program, each call returned before the next began:\n" + String.join("\n", lines);
    }
}
