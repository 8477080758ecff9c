package heddle.table.gen;

import heddle.table.CLayout;
import heddle.table.CLayout.Member;
import heddle.table.CallbackType;
import heddle.table.FunctionRow;
import heddle.table.StructType;
import heddle.table.StructType.Field;
import heddle.table.StructType.Kind;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes how each record is laid into native memory and how each output struct is read from it. */
final class CodecWriter {
    private final WebGpuTable table;
    private final CLayout layout;

    CodecWriter(WebGpuTable table) {
        this.table = table;
        this.layout = new CLayout(table);
    }

    JavaSource structs() {
        JavaSource out =
                new JavaSource(BindingWriter.PACKAGE, "NativeStructs", "heddle.webgpu.*", "com.sun.jna.Pointer");
        out.line("/** The records in C's layout: written into an arena, read from addresses. */");
        out.line("final class NativeStructs {")
                .line("private NativeStructs() {}")
                .line("");
        List<StructType> inputs =
                table.structs().values().stream().filter(s -> !isOutputOnly(s)).toList();
        for (StructType struct : inputs) {
            writer(out, struct);
        }
        chain(out, inputs);
        for (String name : outputs()) {
            reader(out, table.struct(name));
        }
        return out.line("}");
    }

    private void writer(JavaSource out, StructType struct) {
        CLayout.Layout c = layout.of(struct.name());
        out.line("static long write(Arena arena, %s value) {", struct.name());
        out.line("int at = arena.allocate(%d);", c.sizeBytes());
        out.line("put(arena, at, value);")
                .line("return arena.address(at);")
                .line("}")
                .line("");
        out.line("static void put(Arena arena, int at, %s value) {", struct.name());
        if (struct.kind() == Kind.EXTENSIBLE) {
            out.line("arena.putLong(at, arena.chain(value.chain()));");
        }
        for (Member member : c.members()) {
            Field field = member.field();
            if (member.name().equals(field.name())) {
                put(out, field, member.offsetBytes());
            }
        }
        out.line("}").line("");
    }

    private void put(JavaSource out, Field field, int offset) {
        String value = "value." + field.name() + "()";
        TypeRef type = field.type();
        if (type instanceof TypeRef.Scalar scalar) {
            switch (scalar) {
                case U16 -> out.line("arena.putShort(at + %d, (short) %s);", offset, value);
                case U32, I32 -> out.line("arena.putInt(at + %d, %s);", offset, value);
                case U64, USIZE -> out.line("arena.putLong(at + %d, %s);", offset, value);
                case F32 -> out.line("arena.putFloat(at + %d, %s);", offset, value);
                case F64 -> out.line("arena.putDouble(at + %d, %s);", offset, value);
                case BOOL -> out.line("arena.putInt(at + %d, %s ? 1 : 0);", offset, value);
            }
        } else if (type instanceof TypeRef.EnumRef e) {
            out.line("arena.put%s(at + %d, %s.value());", e.type().flags() ? "Long" : "Int", offset, value);
        } else if (type instanceof TypeRef.ObjectRef) {
            out.line("arena.putLong(at + %d, Handle.addressOf(%s));", offset, value);
        } else if (type instanceof TypeRef.StringRef) {
            out.line("arena.putText(at + %d, %s);", offset, value);
        } else if (type instanceof TypeRef.StructRef struct && struct.pointer()) {
            out.line("arena.putLong(at + %d, %s == null ? 0 : write(arena, %s));", offset, value, value);
        } else if (type instanceof TypeRef.StructRef) {
            out.line("put(arena, at + %d, %s);", offset, value);
        } else if (type instanceof TypeRef.CallbackRef callback) {
            out.line(
                    "NativeCallbacks.put(arena, at + %d, CallbackKind.%s, %s);",
                    offset, JavaTypes.constant(callback.callback()), value);
        } else if (type instanceof TypeRef.ArrayRef array) {
            array(out, array.element(), offset, value);
        }
    }

    /** An array's pointer stands at {@code offset}, its count in the word before. */
    private void array(JavaSource out, TypeRef element, int offset, String value) {
        out.line("arena.putLong(at + %d, %s.size());", offset - CLayout.WORD_BYTES, value);
        if (element instanceof TypeRef.StructRef struct) {
            int size = layout.of(struct.name()).sizeBytes();
            out.line("arena.putLong(at + %d, arena.structs(%s, %d, NativeStructs::put));", offset, value, size);
        } else if (element instanceof TypeRef.EnumRef) {
            out.line("arena.putLong(at + %d, arena.enums(%s, element -> element.value()));", offset, value);
        } else {
            out.line("arena.putLong(at + %d, arena.handles(%s));", offset, value);
        }
    }

    private void chain(JavaSource out, List<StructType> inputs) {
        out.line("/** Lays one chained struct, without its header. */");
        out.line("static int putChained(Arena arena, ChainedStruct link) {");
        for (StructType struct : inputs) {
            if (struct.kind() == Kind.EXTENSION) {
                out.line("if (link instanceof %s value) {", struct.name());
                out.line(
                        "int at = arena.allocate(%d);", layout.of(struct.name()).sizeBytes());
                out.line("put(arena, at, value);").line("return at;").line("}");
            }
        }
        out.line("throw new IllegalArgumentException(\"no layout for the chained struct \" + link);")
                .line("}")
                .line("");
    }

    private void reader(JavaSource out, StructType struct) {
        CLayout.Layout c = layout.of(struct.name());
        out.line("static %s read%s(long address) {", struct.name(), struct.name());
        out.line("Pointer at = new Pointer(address);");
        List<String> values = new ArrayList<>();
        for (Field field : struct.fields()) {
            values.add(read(field, c.offset(field.name())));
        }
        if (struct.kind() == Kind.EXTENSIBLE) {
            values.add("java.util.List.of()");
        }
        out.line("return new %s(%s);", struct.name(), String.join(", ", values))
                .line("}")
                .line("");
    }

    private String read(Field field, int offset) {
        TypeRef type = field.type();
        if (type instanceof TypeRef.Scalar scalar && scalar.sizeBytes() == 4) {
            return "at.getInt(" + offset + ")";
        } else if (type instanceof TypeRef.Scalar) {
            return "at.getLong(" + offset + ")";
        } else if (type instanceof TypeRef.EnumRef e) {
            return e.type().name() + ".of(at.getInt(" + offset + "))";
        } else if (type instanceof TypeRef.StringRef) {
            return "NativeText.read(at.getLong(" + offset + "), at.getLong(" + (offset + CLayout.WORD_BYTES) + "))";
        } else if (type instanceof TypeRef.ArrayRef array) {
            int count = offset - CLayout.WORD_BYTES;
            if (array.element() instanceof TypeRef.EnumRef e) {
                return "NativeOut.enums(at.getLong(" + count + "), at.getLong(" + offset + "), "
                        + e.type().name() + "::of)";
            } else if (array.element() instanceof TypeRef.StructRef struct) {
                return "NativeOut.structs(at.getLong(" + count + "), at.getLong(" + offset + "), "
                        + layout.of(struct.name()).sizeBytes() + ", NativeStructs::read" + struct.name() + ")";
            }
        }
        throw new IllegalArgumentException("no reader for " + type);
    }

    /** The structs that come out of the library: told to a callback with the elements of its arrays, or filled by a call. */
    private Set<String> outputs() {
        Set<String> names = new LinkedHashSet<>();
        for (CallbackType callback : table.callbacks().values()) {
            callback.parameters().forEach(p -> addTold(p.type(), names));
        }
        for (FunctionRow row : table.functions()) {
            row.parameters().forEach(p -> {
                if (p.type() instanceof TypeRef.OutRef out) {
                    names.add(out.struct());
                }
            });
        }
        return names;
    }

    private void addTold(TypeRef type, Set<String> names) {
        if (type instanceof TypeRef.StructRef told) {
            table.struct(told.name()).fields().forEach(field -> addTold(field.type(), names));
            names.add(told.name());
        } else if (type instanceof TypeRef.ArrayRef array) {
            addTold(array.element(), names);
        }
    }

    private boolean isOutputOnly(StructType struct) {
        return struct.freesMembers()
                || struct.name().startsWith("Compilation")
                || struct.name().startsWith("Future");
    }
}
