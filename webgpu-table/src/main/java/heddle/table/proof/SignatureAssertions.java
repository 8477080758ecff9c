package heddle.table.proof;

import heddle.table.CText;
import heddle.table.CallbackType;
import heddle.table.FunctionRow;
import heddle.table.ObjectType;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.List;

/** Claims about calls: every handle is a pointer, every function and callback has the table's parameters and result. */
final class SignatureAssertions {
    private SignatureAssertions() {}

    static List<Assertion> of(WebGpuTable table) {
        List<Assertion> assertions = new ArrayList<>();
        for (ObjectType object : table.objects().values()) {
            String type = "struct " + object.cName() + "Impl *";
            assertions.add(Assertion.type(object.cName(), type, "object " + object.name() + ": " + type));
        }
        for (FunctionRow function : table.functions()) {
            String type = CText.functionType(function);
            String row = "function %s: %s".formatted(function.cName(), type);
            assertions.add(Assertion.type("&" + function.cName(), pointerTo(type), row));
        }
        for (CallbackType callback : table.callbacks().values()) {
            String type = CText.callbackType(callback);
            String row = "callback %s: %s".formatted(callback.name(), type);
            assertions.add(Assertion.type(callback.cName(), pointerTo(type), row));
        }
        return assertions;
    }

    /** Turns {@code void (int)} into {@code void (*)(int)}. */
    private static String pointerTo(String functionType) {
        return functionType.replaceFirst(" \\(", " (*)(");
    }
}
