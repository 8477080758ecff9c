package heddle.backends.reference;

import java.util.concurrent.atomic.AtomicLong;

/** The application's references to one object, from 1 on. Only AddRef and Release change it. Safe for all threads. */
public class ReferenceCount {
    private final AtomicLong count = new AtomicLong(1);

    public void add() {
        count.incrementAndGet();
    }

    /** Gives one back; returns whether it was the last. */
    public boolean drop() {
        return count.decrementAndGet() == 0;
    }
}
