package heddle.probe;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.Fn;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Opens in-memory libraries that end or hold their process, as their name {@code fragile/FAULT} says. */
public final class FragileLibrary implements LibraryOpener {
    private static final String PREFIX = "fragile/";
    private static final int ABORTED = 134;

    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        if (!(library instanceof ResolvedLibrary.InMemory memory)
                || !memory.name().startsWith(PREFIX)) {
            return Optional.empty();
        }
        String fault = memory.name().substring(PREFIX.length());
        if (fault.equals("loader")) {
            abort("the loader fell over");
        }
        return Optional.of(AnsweringWebGpu.telling(function -> called(fault, function)));
    }

    private static void called(String fault, Fn function) {
        if (fault.equals("labels") && function.name().endsWith("BUFFER_SET_LABEL")) {
            abort("thread '<unnamed>' panicked at src/lib.rs:1:5:\nnot implemented");
        } else if (fault.equals("faults") && function == Fn.SAMPLER_ADD_REF) {
            abort("thread '<unnamed>' panicked at src/lib.rs:2:5:\nout of luck");
        } else if (fault.equals("faults") && function == Fn.QUEUE_SUBMIT) {
            hang();
        } else if (fault.equals("instance") && function == Fn.CREATE_INSTANCE) {
            abort("no instance today");
        }
    }

    private static void abort(String words) {
        System.err.println(words);
        System.err.flush();
        Runtime.getRuntime().halt(ABORTED);
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a worker", e);
        }
    }
}
