package heddle.worker;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.FakeWebGpu;
import heddle.webgpu.WebGpu;
import java.util.Optional;

/** Opens the library of a {@link Script}, which misbehaves inside a call. */
public final class FakeOpener implements LibraryOpener {
    private static final String PREFIX = "fake/";

    static ResolvedLibrary library(Script script) {
        return new ResolvedLibrary.InMemory(PREFIX + script.name());
    }

    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        if (!(library instanceof ResolvedLibrary.InMemory memory)
                || !memory.name().startsWith(PREFIX)) {
            return Optional.empty();
        }
        Script script = Script.valueOf(memory.name().substring(PREFIX.length()));
        return Optional.of(FakeWebGpu.processing(script.insideTheCall()));
    }
}
