package heddle.program;

import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Effect;
import heddle.table.FunctionRow.EffectKind;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of webgpu.h as programs ask it: rows by function, functions by name. Immutable. */
public final class Header {
    private static final WebGpuTable TABLE = WebGpuTable.load();
    private static final Map<Fn, FunctionRow> ROWS = new EnumMap<>(Fn.class);
    private static final Map<String, Fn> FUNCTIONS = new HashMap<>();

    static {
        Map<String, Fn> byName = new HashMap<>();
        for (Fn function : Fn.values()) {
            byName.put(function.cName(), function);
        }
        for (FunctionRow row : TABLE.functions()) {
            Fn function = byName.get(row.cName());
            if (function != null) {
                ROWS.put(function, row);
                FUNCTIONS.put(row.cName(), function);
            }
        }
    }

    private Header() {}

    public static WebGpuTable table() {
        return TABLE;
    }

    /** Returns the table's row of a function. */
    public static FunctionRow row(Fn function) {
        FunctionRow row = ROWS.get(function);
        if (row == null) {
            throw new IllegalArgumentException("no row for " + function.cName());
        }
        return row;
    }

    /** Returns the function of that object type (null for a global one) and method, or null for none. */
    public static @Nullable Fn function(@Nullable String owner, String method) {
        return FUNCTIONS.get("wgpu" + (owner == null ? "" : owner) + method);
    }

    /** Returns the type of the object whose one reference the function's result or callback brings, or null. */
    static @Nullable String brings(FunctionRow row, EffectKind how) {
        for (Effect effect : row.effects()) {
            if (effect.kind() == how && effect.object() != null) {
                return effect.object();
            }
        }
        return null;
    }

    /** Returns whether the function has that effect on its owner. */
    static boolean has(FunctionRow row, EffectKind kind) {
        return row.effects().stream().anyMatch(effect -> effect.kind() == kind && effect.object() == null);
    }

    static boolean isRelease(FunctionRow row) {
        return row.method().equals("Release");
    }

    static boolean isAddRef(FunctionRow row) {
        return has(row, EffectKind.ADDS);
    }

    /** Returns whether the function waits for futures that it is given. */
    static boolean isWait(FunctionRow row) {
        return row.parameters().stream().anyMatch(parameter -> parameter.type() instanceof TypeRef.InOutRef);
    }

    static CallbackKind kind(String callback) {
        return CallbackKind.valueOf(
                callback.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }
}
