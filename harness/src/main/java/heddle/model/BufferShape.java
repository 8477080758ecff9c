package heddle.model;

import heddle.webgpu.MapMode;

/**
 * What decides how a buffer can be mapped.
 *
 * @param sizeBytes its size
 * @param modes the modes that its usage allows to MapAsync
 */
public record BufferShape(long sizeBytes, MapMode modes) {
    static final BufferShape NONE = new BufferShape(0, MapMode.NONE);

    /** Returns whether MapAsync accepts these arguments; one mode of the two, and one that the usage allows. */
    boolean accepts(MapMode mode, Span span) {
        boolean oneMode = mode.equals(MapMode.READ) || mode.equals(MapMode.WRITE);
        return oneMode && modes.has(mode) && span.isAligned() && whole().contains(span);
    }

    Span whole() {
        return new Span(0, sizeBytes);
    }
}
