package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceBuffer;
import heddle.backends.reference.ReferenceGpu;
import heddle.backends.reference.ReferenceObject;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.MapMode;
import heddle.webgpu.WebGpu;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A pending map lives in its buffer: with the buffer's last release it goes too, and nobody is told. */
final class MapForgottenWithItsBuffer extends ForwardingWebGpu {
    private final Map<Long, Long> bufferOfMap = new ConcurrentHashMap<>();
    private final Set<Long> freed;

    private MapForgottenWithItsBuffer(WebGpu inner, Set<Long> freed) {
        super(inner);
        this.freed = freed;
    }

    static WebGpu create() {
        Set<Long> freed = ConcurrentHashMap.newKeySet();
        return new MapForgottenWithItsBuffer(
                ReferenceGpu.of(new Parts() {
                    @Override
                    public ObjectTable objectTable() {
                        return new ObjectTable() {
                            @Override
                            public void forget(ReferenceObject object) {
                                super.forget(object);
                                if (object instanceof ReferenceBuffer buffer) {
                                    freed.add(buffer.address());
                                }
                            }
                        };
                    }
                }),
                freed);
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            Long buffer = firing.kind() == CallbackKind.BUFFER_MAP ? bufferOfMap.remove(firing.userdata1()) : null;
            if (buffer == null || !freed.contains(buffer)) {
                sink.fired(firing);
            }
        });
    }

    @Override
    public long bufferMapAsync(Buffer buffer, MapMode mode, long offset, long size, CallbackInfo callbackInfo) {
        bufferOfMap.put(callbackInfo.userdata1(), buffer.address());
        return super.bufferMapAsync(buffer, mode, offset, size, callbackInfo);
    }
}
