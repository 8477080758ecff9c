package heddle.probe;

import heddle.history.Event;
import heddle.history.EventKind;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one probe's process came, as its journal's notes say: a word, and what it is about.
 *
 * <p>The process writes notes with the constants here; a trace is what the parent reads, whether or not it lived on.
 */
final class ProbeTrace {
    static final String LOADED = "loaded";
    static final String READY = "ready";
    static final String FACT = "fact ";
    static final String STOPPED = "stopped ";
    static final String BEGINS = "begins ";
    static final String DONE = "done ";
    static final String FAILED = "failed ";
    static final String ENDED = "ended";

    /** Why there is no device: a verdict and words. */
    record Stop(Verdict verdict, String reason) {}

    private boolean loaded;
    private boolean ready;
    private boolean ended;
    private @Nullable Stop stop;
    private @Nullable Fn current;
    private final Map<String, String> facts = new HashMap<>();
    private final Set<Fn> done = EnumSet.noneOf(Fn.class);
    private final Map<Fn, String> failed = new EnumMap<>(Fn.class);

    /** Reads the notes among the events. */
    static ProbeTrace of(List<Event> events) {
        ProbeTrace trace = new ProbeTrace();
        events.stream().filter(e -> e.kind() == EventKind.NOTE).map(Event::text).forEach(trace::take);
        return trace;
    }

    private void take(String note) {
        if (note.equals(LOADED)) {
            loaded = true;
        } else if (note.equals(READY)) {
            ready = true;
        } else if (note.equals(ENDED)) {
            ended = true;
        } else if (note.startsWith(FACT)) {
            String[] fact = note.substring(FACT.length()).split(" ", 2);
            facts.put(fact[0], fact.length > 1 ? fact[1] : "");
        } else if (note.startsWith(STOPPED)) {
            String[] words = note.substring(STOPPED.length()).split(" ", 2);
            stop = new Stop(Verdict.ofLabel(words[0]).orElseThrow(), words[1]);
        } else if (note.startsWith(BEGINS)) {
            current = Fn.valueOf(note.substring(BEGINS.length()));
        } else if (note.startsWith(DONE)) {
            done.add(Fn.valueOf(note.substring(DONE.length())));
            current = null;
        } else if (note.startsWith(FAILED)) {
            String[] words = note.substring(FAILED.length()).split(" ", 2);
            failed.put(Fn.valueOf(words[0]), words[1]);
            current = null;
        }
    }

    boolean loaded() {
        return loaded;
    }

    /** Returns whether there was a device. */
    boolean ready() {
        return ready;
    }

    /** Returns whether the process came to its own end. */
    boolean ended() {
        return ended;
    }

    Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    /** Returns what is known of library and adapter, by {@link LibraryFacts}' names. */
    Map<String, String> facts() {
        return facts;
    }

    /** Returns the function whose example had begun and not ended. */
    Optional<Fn> current() {
        return Optional.ofNullable(current);
    }

    Set<Fn> done() {
        return done;
    }

    /** Returns why examples failed although the process lived on. */
    Map<Fn, String> failed() {
        return failed;
    }
}
