package heddle.property;

import heddle.cases.Bench;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ShippedDescriptors;
import heddle.webgpu.Fn;
import heddle.webgpu.WebGpu;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** A bench whose library creates an instance of the given address and does nothing else. */
record FakeBench(long instance) implements Bench {
    @Override
    public BackendDescriptor backend() {
        return ShippedDescriptors.find("wgpu-native").orElseThrow();
    }

    @Override
    public WebGpu recorded() {
        return (WebGpu) Proxy.newProxyInstance(
                FakeBench.class.getClassLoader(),
                new Class<?>[] {WebGpu.class},
                (proxy, method, arguments) -> method.getReturnType() == long.class ? instance : null);
    }

    @Override
    public WebGpu raw() {
        return recorded();
    }

    @Override
    public Set<Fn> unsupported() {
        return Set.of();
    }

    @Override
    public Duration budget() {
        return Duration.ZERO;
    }

    @Override
    public long seed() {
        return 0;
    }

    @Override
    public Path folder() {
        return Path.of("");
    }

    @Override
    public void note(String text) {
        // there is no journal here, and what a case notes judges nothing
    }
}
