package heddle.program;

import heddle.program.Named.Sort;
import heddle.table.FunctionRow;
import heddle.table.TypeRef;
import heddle.webgpu.Dispatch;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.Out;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of webgpu.h made ready. */
final class CallPlan extends StepPlan {
    private static final int NO_SLOT = -1;

    private final Fn function;
    private final FunctionRow row;
    private final Argument[] arguments;
    private final int[] needed;
    private final @Nullable Named result;
    private final @Nullable Named callback;
    private final int added;
    private final int taken;
    private final int extra;
    private final @Nullable Fn freeing;
    private final int[] latches;

    /**
     * Prepares a call.
     *
     * @param self the owner, or null for a global function
     * @param arguments with the owner first
     * @param needed the slots without which the call is skipped
     * @param result what the call makes or starts; null if nothing is kept
     * @param latches the slots of what the body of its callback posts
     */
    CallPlan(
            Steps.At at,
            Fn function,
            @Nullable Named self,
            List<Argument> arguments,
            int[] needed,
            @Nullable Named result,
            int[] latches) {
        super(at);
        this.latches = latches;
        this.function = function;
        this.row = Header.row(function);
        this.arguments = arguments.toArray(Argument[]::new);
        this.needed = needed;
        this.result = result;
        this.callback = row.callback() == null ? null : result;
        this.added = self != null && Header.isAddRef(row) ? self.slot() : NO_SLOT;
        this.taken = self != null && Header.isRelease(row) ? self.slot() : NO_SLOT;
        this.extra = extra(row, arguments.size() - row.parameters().size());
        this.freeing = freeing(row);
    }

    /** Returns which argument carries more of the answer than the result: room, or what was waited for. */
    private static int extra(FunctionRow row, int first) {
        for (int i = 0; i < row.parameters().size(); i++) {
            TypeRef type = row.parameters().get(i).type();
            if (type instanceof TypeRef.InOutRef
                    || type instanceof TypeRef.OutRef
                    || (type instanceof TypeRef.BytesRef bytes && bytes.out())) {
                return first + i;
            }
        }
        return NO_SLOT;
    }

    private static @Nullable Fn freeing(FunctionRow row) {
        return row.parameters().stream()
                .map(FunctionRow.Parameter::type)
                .filter(TypeRef.OutRef.class::isInstance)
                .findFirst()
                .map(type -> Header.function(null, ((TypeRef.OutRef) type).struct() + "FreeMembers"))
                .orElse(null);
    }

    @Override
    String take(Run run, Track track) {
        if (isMissing(run, needed)) {
            return skip(run);
        }
        @Nullable Object[] made = new Object[arguments.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = arguments[i].of(run);
            if (made[i] == Argument.MISSING) {
                return skip(run);
            }
        }
        if (taken != NO_SLOT) {
            run.references().givesBack(taken);
        }
        Object returned = Dispatch.call(run.gpu().api(), function, made);
        if (added != NO_SLOT) {
            run.references().got(added);
        }
        if (taken != NO_SLOT) {
            run.references().gaveBack(taken);
        }
        keep(run, returned);
        look(run, returned, made);
        return answer(returned, made);
    }

    /** Opens the latches of a callback that will never come, for those who wait for them. */
    private String skip(Run run) {
        for (int latch : latches) {
            run.set(latch, true);
        }
        return Words.SKIPPED;
    }

    private void keep(Run run, @Nullable Object returned) {
        if (callback != null
                && returned instanceof Long future
                && run.get(callback.slot()) instanceof Operation operation) {
            operation.started(future);
        } else if (result != null && result.sort() == Sort.OBJECT && returned instanceof Long address && address != 0) {
            run.own(result.slot(), Dispatch.handle(run.gpu(), result.type(), address));
        } else if (result != null && result.sort() == Sort.FUTURE && returned instanceof Long future) {
            run.set(result.slot(), new Run.Future(future));
        } else if (result != null && returned instanceof ByteBuffer range) {
            run.set(result.slot(), range);
        }
    }

    private void look(Run run, @Nullable Object returned, @Nullable Object[] made) {
        if (returned instanceof ByteBuffer range && made[1] instanceof Long offset) {
            run.flaws().range(place(), offset, range);
        } else if (extra != NO_SLOT
                && made[extra] instanceof Out<?> out
                && freeing != null
                && !Status.ERROR.equals(returned)) {
            run.flaws().filled(place(), out, freeing);
        }
    }

    private String answer(@Nullable Object returned, @Nullable Object[] made) {
        String word = callback == null ? Words.answer(row.result(), returned) : "";
        Object more = extra == NO_SLOT ? null : made[extra];
        if (more instanceof FutureWaits waits) {
            return word + completions(waits);
        } else if (more instanceof ByteBuffer room && Status.SUCCESS.equals(returned)) {
            return word + ":" + Words.hex(room, 0, room.capacity());
        }
        return word;
    }

    private static String completions(FutureWaits waits) {
        StringBuilder digits = new StringBuilder(":");
        for (int i = 0; i < waits.count(); i++) {
            digits.append(waits.completed(i) ? '1' : '0');
        }
        return digits.toString();
    }
}
