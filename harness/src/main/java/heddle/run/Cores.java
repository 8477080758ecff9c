package heddle.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Tells whether the machine's cores, or those of its container, have had little to do lately. For one thread at a time. */
final class Cores implements BooleanSupplier {
    private static final double LITTLE = 0.6;
    private static final long LATELY_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long sinceNanos = System.nanoTime();

    /** Looks at the time since it last answered, if that is not too short; an answer of yes is good for one process. */
    @Override
    public boolean getAsBoolean() {
        long now = System.nanoTime();
        if (now - sinceNanos < LATELY_NANOS) {
            return false;
        }
        sinceNanos = now;
        double load = system.getCpuLoad(); // since it was last asked; negative where it is not known
        return load >= 0 && load < LITTLE;
    }
}
