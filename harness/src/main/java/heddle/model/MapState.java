package heddle.model;

import heddle.model.Mapping.Mapped;
import heddle.model.Mapping.Pending;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.MapAsyncStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One buffer, as far as mapping goes. Immutable.
 *
 * @param shape its size and modes
 * @param mapping where it is in its cycle
 * @param owed by ticket, the status of each callback still to come
 */
public record MapState(BufferShape shape, Mapping mapping, Map<Integer, MapAsyncStatus> owed) {
    public static final MapState ABSENT = new MapState(BufferShape.NONE, new Mapping.Absent(), Map.of());

    public MapState {
        owed = Map.copyOf(owed);
    }

    /** Returns whether a range can be had from it. */
    public boolean isMapped() {
        return mapping instanceof Mapped;
    }

    /** Returns whether a range was handed out with which this one could not coexist. */
    public boolean hasConflict(Mapping.View view) {
        return mapping instanceof Mapped mapped && mapped.conflictsWith(view);
    }

    /** Returns what GetMapState says of it. */
    public BufferMapState observed() {
        if (mapping instanceof Pending) {
            return BufferMapState.PENDING;
        }
        return isMapped() ? BufferMapState.MAPPED : BufferMapState.UNMAPPED;
    }

    MapState shaped(BufferShape newShape) {
        return new MapState(newShape, mapping, owed);
    }

    MapState with(Mapping newMapping) {
        return new MapState(shape, newMapping, owed);
    }

    MapState owing(int ticket, MapAsyncStatus status) {
        Map<Integer, MapAsyncStatus> more = new LinkedHashMap<>(owed);
        more.put(ticket, status);
        return new MapState(shape, mapping, more);
    }

    /** Returns the buffer after the callback of that ticket, which is owed. */
    MapState answered(int ticket) {
        Map<Integer, MapAsyncStatus> rest = new LinkedHashMap<>(owed);
        rest.remove(ticket);
        Mapping after =
                mapping instanceof Pending pending && pending.ticket() == ticket ? pending.completed() : mapping;
        return new MapState(shape, after, rest);
    }

    /** Returns the buffer after what ends its mapping: a map whose callback has not come yet is aborted. */
    MapState ended(Mapping newMapping) {
        int ticket = mapping instanceof Pending pending
                ? pending.ticket()
                : mapping instanceof Mapped mapped ? mapped.ticket() : Mapped.AT_CREATION;
        MapState ended = with(newMapping);
        return owed.containsKey(ticket) ? ended.owing(ticket, MapAsyncStatus.ABORTED) : ended;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                mapping instanceof Mapping.Absent || mapping instanceof Mapping.Destroyed
                        ? mapping.getClass().getSimpleName()
                        : observed().toString());
        new TreeMap<>(owed).forEach((ticket, status) -> text.append(", owing ")
                .append(status)
                .append(" to map ")
                .append(ticket));
        return text.toString();
    }
}
