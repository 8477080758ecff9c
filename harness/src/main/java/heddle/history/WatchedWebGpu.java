package heddle.history;

import heddle.webgpu.CallbackSink;
import heddle.webgpu.Fn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.UnsupportedFunctionException;
import heddle.webgpu.WebGpu;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An implementation of which the journal shows only what is under way on each thread, and whose missing functions are
 * refused: for millions of calls, of which no history is kept.
 */
public final class WatchedWebGpu extends InterceptingWebGpu {
    private final JournalWriter journal;
    private final Set<Fn> unsupported;

    public WatchedWebGpu(WebGpu inner, JournalWriter journal, Set<Fn> unsupported) {
        super(inner);
        this.journal = journal;
        this.unsupported = unsupported.isEmpty() ? EnumSet.noneOf(Fn.class) : EnumSet.copyOf(unsupported);
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            journal.callbackUnderWay();
            try {
                sink.fired(firing);
            } finally {
                journal.callbackOver();
            }
        });
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        if (unsupported.contains(fn)) {
            throw new UnsupportedFunctionException(fn);
        }
        journal.callUnderWay(fn);
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        journal.callOver();
    }
}
