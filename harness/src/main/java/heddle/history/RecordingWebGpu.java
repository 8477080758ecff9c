package heddle.history;

import heddle.webgpu.CallbackSink;
import heddle.webgpu.Fn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.UnsupportedFunctionException;
import heddle.webgpu.WebGpu;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An implementation whose every call and callback is written to the journal, and whose missing functions are refused. */
public final class RecordingWebGpu extends InterceptingWebGpu {
    private final JournalWriter journal;
    private final Set<Fn> unsupported;

    public RecordingWebGpu(WebGpu inner, JournalWriter journal, Set<Fn> unsupported) {
        super(inner);
        this.journal = journal;
        this.unsupported = unsupported.isEmpty() ? EnumSet.noneOf(Fn.class) : EnumSet.copyOf(unsupported);
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            long id = journal.callbackBegan(
                    firing.kind(),
                    "#" + firing.userdata1() + " status " + firing.status() + " type " + firing.type() + " "
                            + firing.message());
            try {
                sink.fired(firing);
            } finally {
                journal.callbackEnded(id, firing.kind());
            }
        });
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        if (unsupported.contains(fn)) {
            throw new UnsupportedFunctionException(fn);
        }
        return journal.callBegan(fn, ValueText.of(arguments));
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        journal.callEnded(ticket, fn, result == null ? "" : ValueText.of(result));
    }

    @Override
    protected void threw(long ticket, Fn fn, Throwable thrown) {
        journal.callEnded(ticket, fn, "threw " + thrown);
    }
}
