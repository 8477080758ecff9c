package heddle.model;

import heddle.webgpu.MapMode;
import java.util.ArrayList;
import java.util.List;

/** Where a buffer is in its cycle of mapping. */
public sealed interface Mapping {
    /** There is no such buffer yet. */
    record Absent() implements Mapping {}

    /** The GPU has it. */
    record Unmapped() implements Mapping {}

    /** A MapAsync is under way. */
    record Pending(int ticket, MapMode mode, Span span) implements Mapping {
        Mapped completed() {
            return new Mapped(ticket, mode, span, List.of());
        }
    }

    /**
     * The application has it.
     *
     * @param ticket of the MapAsync that led here, or {@link #AT_CREATION}
     * @param mode what the application may do with it
     * @param span the bytes that are mapped
     * @param views the ranges handed out since it was mapped
     */
    record Mapped(int ticket, MapMode mode, Span span, List<View> views) implements Mapping {
        /** The ticket of a buffer that was mapped at its creation. */
        public static final int AT_CREATION = -1;

        public Mapped {
            views = List.copyOf(views);
        }

        /**
         * Returns whether the range can be had: aligned, inside, in the right mode, and const where it overlaps
         * another.
         */
        public boolean grants(View view) {
            boolean modeFits = view.isConst() || mode.has(MapMode.WRITE);
            return modeFits && view.span().isAligned() && span.contains(view.span()) && !conflictsWith(view);
        }

        boolean conflictsWith(View view) {
            return views.stream().anyMatch(view::conflictsWith);
        }

        Mapped with(View view) {
            List<View> more = new ArrayList<>(views);
            more.add(view);
            return new Mapped(ticket, mode, span, more);
        }
    }

    /** It was destroyed, and cannot be mapped again. */
    record Destroyed() implements Mapping {}

    /**
     * A range that GetMappedRange or GetConstMappedRange gave.
     *
     * @param span its bytes, counted from the start of the buffer
     * @param isConst whether it is for reading only
     */
    record View(Span span, boolean isConst) {
        boolean conflictsWith(View other) {
            return span.overlaps(other.span) && !(isConst && other.isConst);
        }
    }
}
