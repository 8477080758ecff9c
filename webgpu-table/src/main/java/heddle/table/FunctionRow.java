package heddle.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One function of webgpu.h: a row of the table that the binding, the recorder, the pair sweep and the C export read.
 *
 * @param owner the object whose method it is, or null for a global function
 * @param method the C name without prefix and owner
 * @param threading which calls may run beside it
 * @param parameters its parameters after the owner
 * @param result its result, or null for void
 * @param effects what it creates and consumes
 */
public record FunctionRow(
        @Nullable String owner,
        String method,
        Threading threading,
        List<Parameter> parameters,
        @Nullable TypeRef result,
        List<Effect> effects) {

    /** The thread-safety class of a function. Rests on Multithreading.md, Thread Safety. */
    public enum Threading {
        /** Any thread at any time. */
        FREE,
        /** One thread at a time for each encoder: the caller holds a mutex. */
        ENCODER,
        /** Any thread at any time, and it registers a callback that fires later, perhaps elsewhere. */
        CALLBACK
    }

    /** A named parameter. */
    public record Parameter(String name, TypeRef type) {}

    /** What a call does to references: CREATES and DELIVERS name an object type, the others speak of the owner. */
    public record Effect(EffectKind kind, @Nullable String object) {}

    /** The kinds of effect on references and lives of objects. */
    public enum EffectKind {
        /** The result carries one reference of the application. */
        CREATES,
        /** The callback receives one reference of the application. */
        DELIVERS,
        /** Takes one reference of the owner, or ends the owner's recording life. */
        CONSUMES,
        /** Adds one reference to the owner. */
        ADDS,
        /** Destroys what the owner stands for; the handle stays valid. */
        DESTROYS
    }

    public FunctionRow {
        parameters = List.copyOf(parameters);
        effects = List.copyOf(effects);
    }

    /** Returns the exported C name, {@code wgpuBufferMapAsync} for example. */
    public String cName() {
        return "wgpu" + (owner == null ? "" : owner) + method;
    }

    /** Returns the Java method name, {@code bufferMapAsync} for example. */
    public String javaName() {
        String name = cName().substring(4);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns the name of the callback that it registers, or null. */
    public @Nullable String callback() {
        for (Parameter parameter : parameters) {
            if (parameter.type() instanceof TypeRef.CallbackRef callback) {
                return callback.callback();
            }
        }
        return null;
    }
}
