package heddle.table.proof;

import heddle.table.CLayout;
import heddle.table.CLayout.Layout;
import heddle.table.CLayout.Member;
import heddle.table.CText;
import heddle.table.CallbackType;
import heddle.table.StructType;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.List;

/** Claims about memory: the size of every struct, the offset and type of each of its members. */
final class StructAssertions {
    private final CLayout layout;
    private final List<Assertion> assertions = new ArrayList<>();

    private StructAssertions(WebGpuTable table) {
        this.layout = new CLayout(table);
    }

    static List<Assertion> of(WebGpuTable table) {
        StructAssertions structs = new StructAssertions(table);
        structs.valueStructs();
        table.structs().values().forEach(structs::struct);
        table.callbacks().values().forEach(structs::callbackInfo);
        return structs.assertions;
    }

    /** The structs that the table takes for granted, since each is a type of its own to it. */
    private void valueStructs() {
        size("StringView", 2 * CLayout.WORD_BYTES);
        member("StringView", "data", 0, "char const *");
        member("StringView", "length", CLayout.WORD_BYTES, "size_t");
        size("ChainedStruct", StructType.Kind.EXTENSION.headBytes());
        member("ChainedStruct", "next", 0, "WGPUChainedStruct *");
        member("ChainedStruct", "sType", CLayout.WORD_BYTES, "WGPUSType");
    }

    private void struct(StructType struct) {
        String name = struct.name();
        Layout c = layout.of(name);
        size(name, c.sizeBytes());
        switch (struct.kind()) {
            case PLAIN -> {}
            case EXTENSIBLE -> member(name, "nextInChain", 0, "WGPUChainedStruct *");
            case EXTENSION -> member(name, "chain", 0, "WGPUChainedStruct");
        }
        for (Member member : c.members()) {
            if (member.field().type() instanceof TypeRef.ReservedRef) {
                offset(name, member.name(), member.offsetBytes()); // the table does not say what it points to
            } else {
                member(name, member.name(), member.offsetBytes(), CText.memberType(member));
            }
        }
    }

    private void callbackInfo(CallbackType callback) {
        String name = callback.name() + "CallbackInfo";
        size(name, CLayout.callbackInfoBytes(callback));
        CLayout.callbackInfoOffsets(callback)
                .forEach((member, offset) -> member(
                        name,
                        member,
                        offset,
                        switch (member) {
                            case "nextInChain" -> "WGPUChainedStruct *";
                            case "mode" -> "WGPUCallbackMode";
                            case "callback" -> callback.cName();
                            default -> "void *";
                        }));
    }

    private void size(String struct, int bytes) {
        String row = "struct %s: %d bytes".formatted(struct, bytes);
        assertions.add(Assertion.that("sizeof(WGPU%s) == %d".formatted(struct, bytes), row));
    }

    private void offset(String struct, String member, int offset) {
        String row = "struct %s: %s at %d".formatted(struct, member, offset);
        assertions.add(Assertion.that("offsetof(WGPU%s, %s) == %d".formatted(struct, member, offset), row));
    }

    private void member(String struct, String member, int offset, String type) {
        offset(struct, member, offset);
        String row = "struct %s: %s is %s".formatted(struct, member, type);
        assertions.add(Assertion.type("((WGPU%s *)0)->%s".formatted(struct, member), type, row));
    }
}
