package heddle.fuzz.generate;

import heddle.program.Place;
import java.util.ArrayList;
import java.util.List;

/** What the prefix of a program makes, by what the program is about. */
final class Beginnings {
    private static final int MOST_STEPS = 20;

    private final Hand prefix;
    private final Theme theme;
    private final List<FutureMoves.Pending> pending;
    private final List<Runnable> parts = new ArrayList<>();

    private Beginnings(Hand prefix, Theme theme, List<FutureMoves.Pending> pending) {
        this.prefix = prefix;
        this.theme = theme;
        this.pending = pending;
    }

    /** Writes the prefix; what it starts and nobody has awaited is added to the list. */
    static void write(Hand prefix, Theme theme, List<FutureMoves.Pending> pending) {
        Beginnings beginnings = new Beginnings(prefix, theme, pending);
        beginnings.devices();
        beginnings.choose();
        World world = prefix.world();
        for (Runnable part : beginnings.parts) {
            if (world.section(Place.PREFIX).size() < MOST_STEPS) {
                part.run();
            }
        }
        if (theme == Theme.INSTANCES || (theme == Theme.LOSS && prefix.chance(20))) {
            ReferenceMoves.bequeathInstance(prefix);
        }
    }

    private void devices() {
        World world = prefix.world();
        world.open(false);
        boolean loses = theme == Theme.LOSS;
        boolean compares = theme == Theme.SCOPES; // what is one device's must not be the other's
        if (loses || theme == Theme.INSTANCES || prefix.chance(compares ? 45 : 20)) {
            world.open(theme != Theme.INSTANCES && prefix.chance(50));
            if (loses || prefix.chance(compares ? 20 : 50)) {
                world.devices().stream().skip(1).forEach(world::doom);
            }
        }
    }

    private void choose() {
        parts.add(() -> BufferStock.contested(prefix));
        parts.add(() -> BufferStock.data(prefix));
        switch (theme) {
            case MAPS, MEMORY -> parts.add(() -> BufferStock.contested(prefix));
            case LOSS -> {
                parts.add(() -> BufferStock.contested(prefix));
                if (prefix.chance(30)) {
                    parts.add(() -> ReferenceMoves.bequeath(prefix));
                }
            }
            case DATA -> {
                device(CreationMoves::texture);
                parts.add(() -> BufferStock.data(prefix));
                maybe(60, () -> prefix.someDevice().ifPresent(d -> CreationMoves.pipeline(prefix, d)));
            }
            case RECORDING -> recording();
            case DRAWING -> {
                parts.add(() -> DrawMoves.drawingDevice(prefix).ifPresent(d -> DrawParts.all(prefix, d)));
                maybe(40, () -> DrawMoves.bundle(prefix));
                maybe(40, () -> SharedMoves.pass(prefix));
            }
            case TEXELS -> {
                device(CreationMoves::texture);
                device(CreationMoves::texture);
                device(DrawParts::scratch);
            }
            case FUTURES, SCOPES, INSTANCES -> {
                for (int i = prefix.random().nextInt(4); i > 0; i--) {
                    parts.add(() -> FutureMoves.pending(prefix, pending));
                }
            }
            case REFERENCES -> {
                device(CreationMoves::pipeline);
                parts.add(() -> prefix.someDevice().ifPresent(d -> CreationMoves.shared(prefix, d)));
                maybe(30, () -> SharedMoves.pass(prefix));
                maybe(30, () -> DrawMoves.bundle(prefix));
                parts.add(() -> ReferenceMoves.bequeath(prefix));
                parts.add(() -> ReferenceMoves.bequeath(prefix));
            }
            case CREATION -> shared();
            case ALL -> {
                shared();
                maybe(30, () -> DrawMoves.drawingDevice(prefix).ifPresent(d -> DrawParts.all(prefix, d)));
                maybe(20, () -> SharedMoves.pass(prefix));
            }
        }
    }

    private void recording() {
        device(CreationMoves::pipeline);
        maybe(60, () -> SharedMoves.encoder(prefix));
        maybe(40, () -> DrawMoves.drawingDevice(prefix).ifPresent(d -> DrawParts.all(prefix, d)));
        parts.add(() -> SharedMoves.pass(prefix));
    }

    private void shared() {
        parts.add(() -> prefix.someDevice().ifPresent(d -> CreationMoves.shared(prefix, d)));
        parts.add(() -> prefix.someDevice().ifPresent(d -> CreationMoves.shared(prefix, d)));
    }

    /** What is made on a device. */
    @FunctionalInterface
    private interface Making {
        Thing on(Hand hand, Thing device);
    }

    private void device(Making making) {
        parts.add(() -> prefix.someDevice().ifPresent(device -> making.on(prefix, device)));
    }

    private void maybe(int percent, Runnable part) {
        if (prefix.chance(percent)) {
            parts.add(part);
        }
    }
}
