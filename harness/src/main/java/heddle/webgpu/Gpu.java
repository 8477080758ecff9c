package heddle.webgpu;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One loaded implementation with its callback ledger: what typed handles call. Safe for all threads.
 *
 * <p>The implementation delivers its callbacks to the ledger, which gives each operation its own userdata.
 */
public final class Gpu {
    private final WebGpu api;
    private final CallbackLedger ledger;

    /** Takes over the callbacks of an implementation that no other {@code Gpu} uses. */
    public Gpu(WebGpu api, CallbackLedger ledger) {
        this.api = api;
        this.ledger = ledger;
        api.deliverTo(ledger);
    }

    public WebGpu api() {
        return api;
    }

    public CallbackLedger ledger() {
        return ledger;
    }

    /** Calls {@code wgpuCreateInstance}; the caller holds the one reference. */
    public Instance createInstance(@Nullable InstanceDescriptor descriptor) {
        return new Instance(this, notNull(Fn.CREATE_INSTANCE, api.createInstance(descriptor)));
    }

    /** Starts one asynchronous operation: registers it before the call, since its callback may fire inside. */
    Operation begin(CallbackKind kind, CallbackMode mode, CallbackBody body, ToLongFunction<CallbackInfo> call) {
        Operation operation = ledger.open(kind, mode, body);
        try {
            operation.started(call.applyAsLong(operation.callbackInfo()));
        } catch (UnsupportedFunctionException e) {
            ledger.withdraw(operation); // the library was never called, so it owes no callback
            throw e;
        }
        return operation;
    }

    long notNull(Fn function, long address) {
        if (address == 0) {
            throw new NullHandleException(function);
        }
        return address;
    }
}
