package heddle.backends.mutant;

import heddle.webgpu.FutureWaits;
import heddle.webgpu.WebGpu;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Each thread counts its futures by itself, so that nobody has to share a counter. */
final class FutureIdsPerThread extends Layer {
    private static final Set<String> STARTS = Set.of(
            "instanceRequestAdapter",
            "adapterRequestDevice",
            "bufferMapAsync",
            "queueOnSubmittedWorkDone",
            "devicePopErrorScope",
            "shaderModuleGetCompilationInfo",
            "deviceCreateComputePipelineAsync",
            "deviceCreateRenderPipelineAsync",
            "deviceGetLostFuture");

    private final Map<Thread, Long> counts = new ConcurrentHashMap<>();
    private final Map<Long, Long> futures = new ConcurrentHashMap<>();

    FutureIdsPerThread(WebGpu inner) {
        super(inner);
    }

    @Override
    protected Object call(Method method, Object[] arguments) throws Throwable {
        if (STARTS.contains(method.getName())) {
            long id = counts.merge(Thread.currentThread(), 1L, Long::sum);
            futures.put(id, (Long) invoke(method, arguments));
            return id;
        }
        if (method.getName().equals("instanceWaitAny")) {
            FutureWaits named = (FutureWaits) arguments[1];
            FutureWaits real = FutureWaits.ofIds(real(named));
            Object status = invoke(method, new Object[] {arguments[0], real, arguments[2]});
            for (int i = 0; i < named.count(); i++) {
                named.completed(i, real.completed(i));
            }
            return status;
        }
        return invoke(method, arguments);
    }

    private long[] real(FutureWaits named) {
        long[] ids = new long[named.count()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = futures.getOrDefault(named.future(i), 0L);
        }
        return ids;
    }
}
