package heddle.backends.reference;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a reference's own, as many as there is work: a callback that blocks must not keep other work waiting. Work
 * that comes after the end is dropped, since its objects are gone.
 */
final class BackgroundThreads {
    private static final long IDLE_SECONDS = 10;

    private BackgroundThreads() {}

    static ExecutorService create() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "reference-worker");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
