package heddle.program;

import heddle.table.EnumType;
import heddle.table.TypeRef;
import heddle.webgpu.CompilationInfoRequestStatus;
import heddle.webgpu.CreatePipelineAsyncStatus;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.PopErrorScopeStatus;
import heddle.webgpu.QueueWorkDoneStatus;
import heddle.webgpu.RequestAdapterStatus;
import heddle.webgpu.RequestDeviceStatus;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The words of a program: constants of enumerations in its text, and answers as {@link Claim} spells them. */
final class Words {
    static final String SKIPPED = "skipped";
    static final String PENDING = "pending";
    static final String NULL = "null";
    static final String THERE = "there";

    private Words() {}

    /** Returns the generated constant of an enumeration that a word names, or the union of flags between bars. */
    static Object parse(EnumType type, Value value) {
        String word = Codec.as(Value.Word.class, "a constant of " + type.cName(), value)
                .name();
        long bits = 0;
        String[] parts = type.flags() ? word.split("\\|", -1) : new String[] {word};
        for (String part : parts) {
            bits |= entry(type, part);
        }
        try {
            Constructor<?> constructor = StructCodec.generated(type.name()).getDeclaredConstructors()[0];
            return type.flags() ? constructor.newInstance(bits) : constructor.newInstance((int) bits);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no constant of " + type.cName(), e);
        }
    }

    private static long entry(EnumType type, String word) {
        return type.entries().stream()
                .filter(entry -> entry.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.cName() + " has no constant '" + word + "'"))
                .value();
    }

    /** Returns the answer's word for the result of a call of that type. */
    static String answer(@Nullable TypeRef type, @Nullable Object result) {
        if (type instanceof TypeRef.ObjectRef || type instanceof TypeRef.ProcRef || type instanceof TypeRef.FutureRef) {
            return Long.valueOf(0).equals(result) ? NULL : THERE;
        } else if (type instanceof TypeRef.RangeRef) {
            return result == null ? NULL : THERE;
        } else if (result instanceof Integer number) {
            return Integer.toUnsignedString(number);
        } else if (result instanceof Long number) {
            return Long.toUnsignedString(number);
        } else if (type instanceof TypeRef.EnumRef e && e.type().flags()) {
            String flags = String.valueOf(result);
            return flags.equals("0x0") ? e.type().entries().get(0).name() : flags;
        }
        return result == null ? "" : result.toString();
    }

    /** Returns the answer's word for what a callback was told. */
    static String answer(Firing firing) {
        int status = firing.status();
        return switch (firing.kind()) {
            case BUFFER_MAP -> MapAsyncStatus.of(status).toString();
            case COMPILATION_INFO -> CompilationInfoRequestStatus.of(status).toString();
            case CREATE_COMPUTE_PIPELINE_ASYNC, CREATE_RENDER_PIPELINE_ASYNC ->
                CreatePipelineAsyncStatus.of(status).toString();
            case DEVICE_LOST -> DeviceLostReason.of(status).toString();
            case POP_ERROR_SCOPE -> PopErrorScopeStatus.of(status) + ":" + ErrorType.of(firing.type());
            case QUEUE_WORK_DONE -> QueueWorkDoneStatus.of(status).toString();
            case REQUEST_ADAPTER -> RequestAdapterStatus.of(status).toString();
            case REQUEST_DEVICE -> RequestDeviceStatus.of(status).toString();
            case UNCAPTURED_ERROR -> ErrorType.of(firing.type()).toString();
        };
    }

    /** Returns bytes of a buffer in lower-case hexadecimal. */
    static String hex(ByteBuffer buffer, int offset, int sizeBytes) {
        byte[] bytes = new byte[sizeBytes];
        buffer.get(offset, bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
