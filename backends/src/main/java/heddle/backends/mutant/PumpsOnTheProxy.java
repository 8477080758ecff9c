package heddle.backends.mutant;

import heddle.backends.proxied.AnyCall;
import heddle.backends.proxied.ProxiedGpu;
import heddle.backends.proxied.ProxyThread;
import heddle.webgpu.WebGpu;
import org.jspecify.annotations.Nullable;

/** Pumps that run on another thread than the calling one, which waits for them; their callbacks come there. */
final class PumpsOnTheProxy {
    private PumpsOnTheProxy() {}

    static WebGpu create() {
        WebGpu proxied = ProxiedGpu.create();
        ProxyThread pumping = new ProxyThread();
        return AnyCall.handledBy((self, method, arguments) -> switch (method.getName()) {
            case "instanceProcessEvents", "instanceWaitAny" ->
                pumping.<@Nullable Object>callOrRun(() -> AnyCall.of(proxied, method, arguments));
            default -> AnyCall.of(proxied, method, arguments);
        });
    }
}
