package heddle.jcstress;

import heddle.cases.Bench;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorReader;
import heddle.webgpu.Fn;
import heddle.webgpu.WebGpu;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bench with a fake backend, whose notes can be read. */
final class FakeBench implements Bench {
    static final BackendDescriptor BACKEND = DescriptorReader.read(
            "id = fake\nlibrary = memory:mutant/fake\ndriver = none\nadapter.backendType = Null\ncall-bound = 0.1\n",
            "fake.descriptor",
            Path.of("/"));

    final List<String> notes = new CopyOnWriteArrayList<>();
    private final WebGpu api = FakeWebGpu.create();

    @Override
    public BackendDescriptor backend() {
        return BACKEND;
    }

    @Override
    public WebGpu recorded() {
        return api;
    }

    @Override
    public WebGpu raw() {
        return api;
    }

    @Override
    public Set<Fn> unsupported() {
        return Set.of();
    }

    @Override
    public Duration budget() {
        return Duration.ofMillis(40);
    }

    @Override
    public long seed() {
        return 1;
    }

    @Override
    public Path folder() {
        return Path.of(".");
    }

    @Override
    public void note(String text) {
        notes.add(text);
    }
}
