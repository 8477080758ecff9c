package heddle.backends.proxied;

import heddle.thread.SystemThread;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread on which a proxied library does everything, and how other threads have it done there.
 *
 * <p>Application code never runs on it, so that it is free for every thread's calls whatever a callback waits for.
 */
public final class ProxyThread {
    private final ExecutorService loop = Executors.newSingleThreadExecutor(this::start);
    private volatile @Nullable Thread thread;
    private @Nullable Call<?> current; // of this thread alone

    /** Returns it as what does a reference's background work. */
    public ExecutorService loop() {
        return loop;
    }

    /**
     * Does the work on this thread, after what came before, and waits for it; then does on the calling thread what the work
     * left to be done there. What the work throws is thrown here.
     */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        Call<T> call = new Call<>(work, SystemThread.current());
        if (isCurrent()) {
            throw new IllegalStateException("a call from the thread that all calls are proxied to");
        }
        loop.execute(() -> run(call));
        T result = call.await();
        call.afterwards.forEach(Runnable::run);
        return result;
    }

    /** Does the work now if this is the calling thread, and else as {@link #call} does. */
    public <T extends @Nullable Object> T callOrRun(Supplier<T> work) {
        return isCurrent() ? work.get() : call(work);
    }

    /** Leaves something to the thread whose call is being done here; elsewhere does it now. */
    public void afterCall(Runnable work) {
        Call<?> call = isCurrent() ? current : null;
        if (call == null) {
            work.run();
        } else {
            call.afterwards.add(work);
        }
    }

    /** Returns the thread whose call is being done; nothing while the library does work of its own. */
    public Optional<SystemThread> caller() {
        Call<?> call = isCurrent() ? current : null;
        return call == null ? Optional.empty() : Optional.of(call.caller);
    }

    private boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    private void run(Call<?> call) {
        current = call;
        try {
            call.run();
        } finally {
            current = null;
        }
    }

    private Thread start(Runnable work) {
        Thread started = new Thread(work, "proxy");
        started.setDaemon(true);
        thread = started;
        return started;
    }

    /** One call under way; what it leaves to its caller is read once it is done. */
    private static final class Call<T extends @Nullable Object> extends FutureTask<T> {
        private final SystemThread caller;
        private final Queue<Runnable> afterwards = new ArrayDeque<>();

        Call(Supplier<T> work, SystemThread caller) {
            super(work::get);
            this.caller = caller;
        }

        /** Waits whatever interrupts come: no C function knows of them, and they are kept for the caller. */
        T await() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return get();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException misuse) {
                    throw misuse;
                }
                throw new IllegalStateException(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
