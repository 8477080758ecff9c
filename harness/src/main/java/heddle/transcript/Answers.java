package heddle.transcript;

import heddle.program.Header;
import heddle.table.FunctionRow;
import heddle.table.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the calls of one play answered, by their threads' names and places; pumping and calls in callbacks left out. */
record Answers(Map<Place, String> all) {
    /** Which call: of a thread, counted from 0. */
    record Place(String thread, int number) {}

    static Answers of(TranscribingWebGpu layer, List<Entry> entries) {
        Map<Place, String> all = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.inside == null && !entry.isPump()) {
                int number = counts.merge(entry.threadName, 1, Integer::sum) - 1;
                all.put(new Place(entry.threadName, number), entry.function + " " + answer(layer, entry));
            }
        }
        return new Answers(all);
    }

    /** Returns the calls that answered the same in another play. */
    Set<Place> sameAs(Answers other) {
        Set<Place> same = new HashSet<>(all.keySet());
        same.removeIf(place -> !Objects.equals(all.get(place), other.all.get(place)));
        return same;
    }

    private static String answer(TranscribingWebGpu layer, Entry entry) {
        FunctionRow row = Header.row(entry.function);
        if (row.callback() != null && entry.result != null) {
            return layer.told(entry.result).toString();
        }
        TypeRef type = row.result();
        return type == null || type instanceof TypeRef.FutureRef ? "" : plain(type, entry.answer);
    }

    /** Spells an answer without addresses. */
    static String plain(TypeRef type, String text) {
        if (type instanceof TypeRef.ObjectRef || type instanceof TypeRef.RangeRef || type instanceof TypeRef.ProcRef) {
            return text.equals("0") || text.equals("null") ? "null" : "there";
        }
        return text;
    }
}
