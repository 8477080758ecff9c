package heddle.property.mapping;

import heddle.model.BufferShape;
import heddle.model.Mapping.View;
import heddle.model.Span;
import heddle.property.lockstep.Steps;
import heddle.property.mapping.MapStep.Destroy;
import heddle.property.mapping.MapStep.Map;
import heddle.property.mapping.MapStep.Range;
import heddle.property.mapping.MapStep.Settle;
import heddle.property.mapping.MapStep.Unmap;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.MapMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What happens to one buffer's mapping, on several threads.
 *
 * @param shape the buffer's size and mode
 * @param mappedAtCreation whether it is mapped when it comes to be
 * @param overlaps whether ranges are also asked for that overlap a writable one; if not, those steps are left out
 * @param steps in the order in which they run
 */
record MapProgram(BufferShape shape, boolean mappedAtCreation, boolean overlaps, List<MapStep> steps) {
    /** The number of threads. */
    static final int ROLES = 4;

    private static final int LONGEST = 16;
    private static final int SIZE_BYTES = 64;
    private static final int GRAIN_BYTES = 8;

    MapProgram {
        steps = List.copyOf(steps);
    }

    /** Programs of maps, unmaps and destructions, which ask for no range. */
    static Arbitrary<MapProgram> cycles() {
        return programs(Arbitraries.frequencyOf(
                Tuple.of(5, maps()),
                Tuple.of(4, roles().map(Settle::new)),
                Tuple.of(4, roles().map(Unmap::new)),
                Tuple.of(1, roles().map(Destroy::new))));
    }

    /** Programs that also ask for ranges, of which many cannot be had. */
    static Arbitrary<MapProgram> withRanges() {
        return programs(Arbitraries.frequencyOf(
                Tuple.of(6, ranges(spans())),
                Tuple.of(3, maps()),
                Tuple.of(3, roles().map(Settle::new)),
                Tuple.of(2, roles().map(Unmap::new))));
    }

    /** Programs that ask a buffer mapped for writing for aligned ranges inside of it, which may overlap. */
    static Arbitrary<MapProgram> withOverlaps() {
        BufferShape shape = new BufferShape(SIZE_BYTES, MapMode.WRITE);
        return Steps.listOf(ranges(alignedSpans()), LONGEST).map(steps -> new MapProgram(shape, true, true, steps));
    }

    private static Arbitrary<MapProgram> programs(Arbitrary<MapStep> step) {
        Arbitrary<BufferShape> shape =
                Arbitraries.of(MapMode.READ, MapMode.WRITE).map(mode -> new BufferShape(SIZE_BYTES, mode));
        return Combinators.combine(shape, Arbitraries.of(false, true), Steps.listOf(step, LONGEST))
                .as((of, mappedAtCreation, steps) -> new MapProgram(of, mappedAtCreation, false, steps));
    }

    private static Arbitrary<MapStep> maps() {
        return Combinators.combine(roles(), Arbitraries.of(MapMode.READ, MapMode.WRITE), alignedSpans())
                .as(Map::new);
    }

    private static Arbitrary<MapStep> ranges(Arbitrary<Span> spans) {
        return Combinators.combine(roles(), spans, Arbitraries.of(false, true))
                .as((role, span, isConst) -> new Range(role, new View(span, isConst)));
    }

    private static Arbitrary<Integer> roles() {
        return Arbitraries.integers().between(0, ROLES - 1);
    }

    /** Spans that a mapping of the buffer could have. */
    private static Arbitrary<Span> alignedSpans() {
        int grains = SIZE_BYTES / GRAIN_BYTES;
        return Combinators.combine(
                        Arbitraries.integers().between(0, grains - 1),
                        Arbitraries.integers().between(1, grains))
                .as((first, count) ->
                        new Span(first * GRAIN_BYTES, Math.min(count, grains - first) * (long) GRAIN_BYTES));
    }

    /** Spans of which some are off their alignment, and some end past the buffer. */
    private static Arbitrary<Span> spans() {
        Arbitrary<Span> odd = Combinators.combine(
                        Arbitraries.of(0, 4, 8, 12, SIZE_BYTES), Arbitraries.of(4, 6, 8, SIZE_BYTES))
                .as(Span::new);
        return Arbitraries.frequencyOf(Tuple.of(3, alignedSpans()), Tuple.of(2, odd));
    }

    /** Returns the descriptor of its buffer. */
    BufferDescriptor descriptor() {
        BufferUsage usage = shape.modes().equals(MapMode.READ) ? BufferUsage.MAP_READ : BufferUsage.MAP_WRITE;
        return BufferDescriptor.DEFAULT
                .withUsage(usage)
                .withSize(shape.sizeBytes())
                .withMappedAtCreation(mappedAtCreation);
    }

    @Override
    public String toString() {
        return steps.size() + " steps";
    }
}
