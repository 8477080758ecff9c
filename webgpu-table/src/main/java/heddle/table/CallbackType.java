package heddle.table;

import heddle.table.FunctionRow.Parameter;
import java.util.List;

/**
 * One callback of webgpu.h.
 *
 * @param name the C name without WGPU and Callback
 * @param moded whether its CallbackInfo carries a callback mode
 * @param parameters its arguments before the two userdata pointers
 */
public record CallbackType(String name, boolean moded, List<Parameter> parameters) {
    public CallbackType {
        parameters = List.copyOf(parameters);
    }

    public String cName() {
        return "WGPU" + name + "Callback";
    }

    /** Returns the name of the struct that registers it. */
    public String infoCName() {
        return cName() + "Info";
    }
}
