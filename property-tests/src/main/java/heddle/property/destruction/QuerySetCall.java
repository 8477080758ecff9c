package heddle.property.destruction;

import heddle.cases.Needing;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A call with a query set that QuerySetDestroy may meet. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum QuerySetCall implements Needing {
    RECORD(Fn.COMMAND_ENCODER_RESOLVE_QUERY_SET, false, doomed -> Use.again(doomed::recordResolve)),
    SUBMIT(Fn.QUEUE_SUBMIT, true, doomed -> {
        List<CommandBuffer> commands = List.of(doomed.recordResolve());
        return Use.once(() -> doomed.open().queue().submit(commands));
    }),
    GET_PROPERTIES(Fn.QUERY_SET_GET_TYPE, false, doomed -> Use.again(doomed::expectIntact)),
    SET_LABEL(
            Fn.QUERY_SET_SET_LABEL,
            false,
            doomed -> Use.again(() -> doomed.querySet().setLabel("labelled while destroyed"))),
    DESTROY(Fn.QUERY_SET_DESTROY, false, doomed -> Use.again(doomed.querySet()::destroy)),
    RELEASE(Fn.QUERY_SET_RELEASE, false, doomed -> {
        doomed.querySet().addRef();
        return Use.once(doomed.querySet()::release);
    });

    private final Fn function;
    private final boolean mayErr;
    private final Function<DoomedQuerySet, Use> preparation;

    QuerySetCall(Fn function, boolean mayErr, Function<DoomedQuerySet, Use> preparation) {
        this.function = function;
        this.mayErr = mayErr;
        this.preparation = preparation;
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }

    /** Returns whether the call is faulty once the query set is destroyed. */
    boolean mayErr() {
        return mayErr;
    }

    /** Makes what the call needs, and returns the call. */
    Use prepare(DoomedQuerySet doomed) {
        return preparation.apply(doomed);
    }
}
