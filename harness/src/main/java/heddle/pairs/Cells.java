package heddle.pairs;

import heddle.probe.ObjectKind;
import heddle.probe.Rehearsal;
import heddle.probe.Uses;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Threading;
import heddle.table.WebGpuTable;
import heddle.webgpu.Adapter;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import heddle.webgpu.Instance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All cells: every two functions of the table, also each with itself, in every way in which they may legally share.
 *
 * <p>What a function works on is known from the rehearsal of its example, whether it may run beside others from the table.
 * An encoder function meets encoder functions of another encoder and of its own, under a mutex, and every function outside
 * encoders with which it can share more than a device, or which is a method of its device.
 */
public final class Cells {
    private final Rehearsal rehearsal = new Rehearsal();
    private final Set<Fn> encoding;

    public Cells() {
        Map<String, FunctionRow> rows = WebGpuTable.load().functions().stream()
                .collect(Collectors.toMap(FunctionRow::cName, Function.identity()));
        encoding = EnumSet.noneOf(Fn.class);
        for (Fn function : Fn.values()) {
            FunctionRow row = rows.get(function.cName());
            if (row == null) {
                throw new IllegalStateException(function.cName() + " is not in the table");
            }
            if (row.threading() == Threading.ENCODER) {
                encoding.add(function);
            }
        }
    }

    /** Returns all, in the order of the table. */
    public List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        Fn[] functions = Fn.values();
        for (int i = 0; i < functions.length; i++) {
            for (int j = i; j < functions.length; j++) {
                for (Sharing sharing : sharings(functions[i], functions[j])) {
                    cells.add(new Cell(functions[i], functions[j], sharing, false));
                }
            }
        }
        return cells;
    }

    /** Returns the ways in which calls of two functions may share. */
    Set<Sharing> sharings(Fn a, Fn b) {
        Uses usesA = rehearsal.of(a);
        Uses usesB = rehearsal.of(b);
        Set<Sharing> sharings = EnumSet.noneOf(Sharing.class);
        Set<ObjectKind<?>> common = new HashSet<>(usesA.made());
        common.retainAll(usesB.made());
        if (usesA.sameType(usesB)) {
            sharings.add(encoding.contains(a) && encoding.contains(b) ? Sharing.ENCODER : Sharing.OBJECT);
            usesA.subject().ifPresent(common::remove);
            usesB.subject().ifPresent(common::remove);
            if (!common.isEmpty()) {
                sharings.add(Sharing.PARENT);
            }
        } else if (!common.isEmpty()) {
            sharings.add(isArgument(usesA, usesB) || isArgument(usesB, usesA) ? Sharing.OBJECT : Sharing.PARENT);
        }
        boolean mixed = encoding.contains(a) != encoding.contains(b);
        if (belowAdapter(usesA)
                && belowAdapter(usesB)
                && !bothOn(usesA, usesB, Device.class, Adapter.class)
                && (!mixed || isOn(usesA, Device.class) || isOn(usesB, Device.class))) {
            sharings.add(Sharing.DEVICE);
        }
        if (!bothOn(usesA, usesB, Instance.class) && !encoding.contains(a) && !encoding.contains(b)) {
            sharings.add(Sharing.INSTANCE);
        }
        return sharings;
    }

    private static boolean isOn(Uses uses, Class<?> type) {
        return uses.type().equals(Optional.of(type));
    }

    private static boolean isArgument(Uses one, Uses other) {
        return one.subject().map(other.asked()::contains).orElse(false);
    }

    private static boolean belowAdapter(Uses uses) {
        return uses.device() || isOn(uses, Adapter.class);
    }

    private static boolean bothOn(Uses usesA, Uses usesB, Class<?>... types) {
        return usesA.sameType(usesB)
                && usesA.type().map(Set.<Class<?>>of(types)::contains).orElse(false);
    }
}
