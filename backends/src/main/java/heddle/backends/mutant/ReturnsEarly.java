package heddle.backends.mutant;

import heddle.backends.proxied.AnyCall;
import heddle.webgpu.WebGpu;

/** Calls without a result wait for the next one of their thread that has one; in that thread's order, and in no other's. */
final class ReturnsEarly {
    private ReturnsEarly() {}

    static WebGpu create() {
        WebGpu proxied = FreedMemoryCrashes.proxied();
        LateCalls late = new LateCalls();
        return AnyCall.handledBy((self, method, arguments) -> {
            if (LateCalls.canWait(method, arguments)) {
                late.add(() -> AnyCall.of(proxied, method, arguments));
                return null;
            }
            late.catchUp();
            return AnyCall.of(proxied, method, arguments);
        });
    }
}
