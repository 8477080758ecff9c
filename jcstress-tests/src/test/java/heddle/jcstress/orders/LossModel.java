package heddle.jcstress.orders;

import heddle.model.Answer;
import heddle.model.Model;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A device that may be destroyed at any moment, and what calls beside that are told.
 *
 * <p>Rests on TS-3, MAP-2 and ASY-14: every call returns; a map is aborted where it was pending, and refused or aborted
 * where the device was gone before; the loss is told once. Nobody pumps before the destruction, so no map succeeds.
 */
final class LossModel implements Model<LossModel.Destruction, LossModel.Call, String> {
    /** Something that a test calls, or that is told it. */
    enum Call {
        DESTROY,
        /** A call without an answer that a test can see: creating, writing, submitting. */
        USE,
        /** Pushing a scope and popping it, with nothing in it. */
        EMPTY_SCOPE,
        MAP,
        /** The callback of the map. */
        MAP_ENDED,
        /** The device-lost callback. */
        LOST
    }

    /** Where a map is. */
    enum MapPhase {
        NONE,
        PENDING,
        ABORTED,
        REFUSED
    }

    /**
     * Where the device is.
     *
     * @param told whether its loss has been told
     */
    record Destruction(boolean destroyed, boolean told, MapPhase map) {
        Destruction with(MapPhase phase) {
            return new Destruction(destroyed, told, phase);
        }
    }

    @Override
    public Destruction init() {
        return new Destruction(false, false, MapPhase.NONE);
    }

    @Override
    public Object partition(Call call) {
        return "the device";
    }

    @Override
    public Set<Answer<Destruction, String>> answers(Destruction device, Call call) {
        return switch (call) {
            case DESTROY -> Set.of(new Answer<>("", destroyed(device)));
            case USE -> Set.of(new Answer<>("RETURNED", device));
            case EMPTY_SCOPE -> Set.of(new Answer<>("NO_ERROR", device));
            case MAP ->
                Stream.of(MapPhase.ABORTED, MapPhase.REFUSED, MapPhase.PENDING)
                        .filter(phase -> device.destroyed() == (phase != MapPhase.PENDING))
                        .map(phase -> new Answer<>("", device.with(phase)))
                        .collect(Collectors.toSet());
            case MAP_ENDED -> ended(device);
            case LOST ->
                device.destroyed() && !device.told()
                        ? Set.of(new Answer<>("ONCE", new Destruction(true, true, device.map())))
                        : Set.of();
        };
    }

    private static Destruction destroyed(Destruction device) {
        MapPhase map = device.map() == MapPhase.PENDING ? MapPhase.ABORTED : device.map();
        return new Destruction(true, device.told(), map);
    }

    private static Set<Answer<Destruction, String>> ended(Destruction device) {
        return switch (device.map()) {
            case ABORTED -> Set.of(new Answer<>("ABORTED", device.with(MapPhase.NONE)));
            case REFUSED -> Set.of(new Answer<>("ERROR", device.with(MapPhase.NONE)));
            case NONE, PENDING -> Set.of();
        };
    }
}
