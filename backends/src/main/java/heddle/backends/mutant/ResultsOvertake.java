package heddle.backends.mutant;

import heddle.backends.proxied.AnyCall;
import heddle.webgpu.WebGpu;

/** Calls with a result are done at once, before those without one that their thread made earlier. */
final class ResultsOvertake {
    private ResultsOvertake() {}

    static WebGpu create() {
        WebGpu proxied = FreedMemoryCrashes.proxied();
        LateCalls late = new LateCalls();
        return AnyCall.handledBy((self, method, arguments) -> {
            if (LateCalls.canWait(method, arguments)) {
                late.catchUp();
                late.add(() -> AnyCall.of(proxied, method, arguments));
                return null;
            }
            Object result = AnyCall.of(proxied, method, arguments);
            late.catchUp();
            return result;
        });
    }
}
