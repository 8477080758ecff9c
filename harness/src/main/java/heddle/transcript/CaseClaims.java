package heddle.transcript;

import heddle.history.Event;
import heddle.program.Claim;
import heddle.program.Header;
import heddle.program.Program;
import heddle.table.EnumType;
import heddle.table.FunctionRow;
import heddle.table.TypeRef;
import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a failing case's program claims: a death or a hang, a callback that did not come once, or the answers that were not
 * those of a correct library at the same calls.
 *
 * <p>Calls are matched thread by thread, by the threads' names and the order of their calls, as far as both runs agree. Only
 * answers that were the same in every play on the correct library are claimed: the others depend on the order.
 */
public final class CaseClaims {
    private static final Pattern TOLD = Pattern.compile("status (-?\\d+) type (-?\\d+)");

    private final CaseTranscript transcript;
    private final SeenCalls seen;
    private final Map<String, String> right = new LinkedHashMap<>();
    private final Set<Entry> unmade = new HashSet<>();
    private Optional<String> notOnce = Optional.empty();

    private CaseClaims(CaseTranscript transcript, SeenCalls seen) {
        this.transcript = transcript;
        this.seen = seen;
    }

    /** A program, and what is claimed of it. */
    public record Claimed(Program program, Claim claim) {}

    /**
     * Returns the claim of a run that left this verdict and these events, about the calls up to where the run left the case's
     * way; nothing where its calls answered what is right.
     */
    public static Optional<Claimed> of(CaseTranscript transcript, Verdict verdict, List<Event> events) {
        if (verdict == Verdict.CRASH) {
            return Optional.of(new Claimed(transcript.program(), new Claim.Died()));
        } else if (verdict == Verdict.HANG) {
            return Optional.of(new Claimed(transcript.program(), new Claim.Hung()));
        }
        CaseClaims claims = new CaseClaims(transcript, SeenCalls.of(events));
        Optional<Claim> claim = claims.answers();
        return claim.map(found -> new Claimed(transcript.without(claims.unmade).program(), found));
    }

    private Optional<Claim> answers() {
        Map<String, Integer> places = new HashMap<>();
        Set<String> lost = new HashSet<>();
        for (Entry entry : transcript.entries()) {
            if (lost.contains(entry.threadName)) {
                unmade.add(entry);
                continue;
            } else if (entry.inside != null || entry.isPump()) {
                continue;
            }
            List<SeenCalls.Seen> calls = seen.calls(entry.threadName);
            int place = places.merge(entry.threadName, 1, Integer::sum) - 1;
            if (place >= calls.size() || calls.get(place).function() != entry.function) {
                lost.add(entry.threadName);
                unmade.add(entry);
            } else {
                if (transcript.isSteady(entry.threadName, place)) {
                    compare(entry, calls.get(place));
                }
            }
        }
        if (notOnce.isPresent()) {
            return notOnce.map(Claim.NotOnce::new);
        }
        return right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim.NoOrderExplains(
                        new ArrayList<>(right.keySet()), Set.of(new ArrayList<>(right.values()))));
    }

    private void compare(Entry entry, SeenCalls.Seen call) {
        String name = entry.result;
        FunctionRow row = Header.row(entry.function);
        if (name == null || transcript.isFolded(entry)) {
            return;
        }
        if (row.callback() != null) {
            List<String> expected = transcript.layer().told(name);
            List<String> got = seen.told(call.userdata());
            if (got.size() > expected.size()) {
                notOnce = Optional.of(name);
            } else if (!expected.isEmpty() && !got.equals(expected)) {
                right.put(name, word(row.callback(), expected.get(0)));
            }
        } else if (row.result() != null && !(row.result() instanceof TypeRef.FutureRef)) {
            String expected = Answers.plain(row.result(), entry.answer);
            if (!expected.equals(Answers.plain(row.result(), call.result()))) {
                right.put(name, expected);
            }
        }
    }

    /** Spells what a callback was told as a claim does. */
    private static String word(String callback, String told) {
        Matcher matcher = TOLD.matcher(told);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not what a callback was told: " + told);
        }
        StringBuilder word = new StringBuilder();
        for (FunctionRow.Parameter parameter : Header.table().callback(callback).parameters()) {
            if (parameter.type() instanceof TypeRef.EnumRef e) {
                boolean isType = parameter.name().equals("type");
                word.append(word.isEmpty() ? "" : ":")
                        .append(name(e.type(), Long.parseLong(matcher.group(isType ? 2 : 1))));
            }
        }
        return word.toString();
    }

    private static String name(EnumType type, long value) {
        return type.entries().stream()
                .filter(entry -> entry.value() == value)
                .map(EnumType.Entry::name)
                .findFirst()
                .orElse(Long.toString(value));
    }
}
