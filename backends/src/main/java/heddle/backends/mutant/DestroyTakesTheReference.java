package heddle.backends.mutant;

import heddle.webgpu.Buffer;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.QuerySet;
import heddle.webgpu.Texture;
import heddle.webgpu.WebGpu;

/** Destroy takes the application's reference with it: its release after that is one too many. */
final class DestroyTakesTheReference extends ForwardingWebGpu {
    private DestroyTakesTheReference(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new DestroyTakesTheReference(FreedMemoryCrashes.reference());
    }

    @Override
    public void bufferDestroy(Buffer buffer) {
        super.bufferDestroy(buffer);
        super.bufferRelease(buffer);
    }

    @Override
    public void textureDestroy(Texture texture) {
        super.textureDestroy(texture);
        super.textureRelease(texture);
    }

    @Override
    public void querySetDestroy(QuerySet querySet) {
        super.querySetDestroy(querySet);
        super.querySetRelease(querySet);
    }

    @Override
    public void deviceDestroy(Device device) {
        super.deviceDestroy(device);
        super.deviceRelease(device);
    }
}
