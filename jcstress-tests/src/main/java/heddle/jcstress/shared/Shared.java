package heddle.jcstress.shared;

import heddle.cases.Bench;
import heddle.cases.OpenDevice;
import heddle.webgpu.Device;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import heddle.webgpu.Queue;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all samples of a worker process share, as actors see it. Safe for all threads.
 *
 * <p>Static, because jcstress makes its states with constructors that take nothing. It is opened once, before the first
 * sample, by the suite; a test keeps what it uses in fields of its state.
 */
public final class Shared {
    private static volatile @Nullable SharedDevices opened;

    private Shared() {}

    /** Opens the first device of the bench's backend. */
    public static void open(Bench bench) {
        opened = new SharedDevices(bench);
        device();
    }

    /** Returns the instance. */
    public static Instance instance() {
        return devices().instance();
    }

    /** Returns the device that most tests use; a new one once it was lost. */
    public static Device device() {
        return device(0);
    }

    /** Returns one of several devices, each on an adapter of its own. */
    public static Device device(int index) {
        return devices().open(index).device();
    }

    /** Opens a device that is shared with nobody. */
    static OpenDevice openDevice() {
        return devices().openDisposable();
    }

    /** Returns the queue of {@link #device()}. */
    public static Queue queue() {
        return devices().open(0).queue();
    }

    /** Returns the counter of uncaptured errors of all devices. */
    public static Uncaptured uncaptured() {
        return devices().uncaptured();
    }

    /** Pumps on the calling thread until the operation's callback has run; returns whether it ever did. */
    public static boolean await(Operation operation) {
        return devices().patience().await(devices().instance(), operation);
    }

    /** Polls on the calling thread until the condition holds; returns whether it ever did. The condition may pump. */
    static boolean until(BooleanSupplier condition) {
        return devices().patience().await(condition);
    }

    /** Advances pending work once on the calling thread, in the way that the backend's descriptor names. */
    public static void pump(Operation operation) {
        Jitter.giveWay();
        devices().patience().pump(devices().instance(), operation);
    }

    /** Returns what the ledger found wrong with callbacks so far. */
    public static List<String> faults() {
        return devices().faults();
    }

    /** Returns the losses of devices that nobody destroyed. */
    public static List<String> losses() {
        return devices().losses();
    }

    /** Gives everything back; returns which callbacks never came. */
    public static List<String> close() {
        return devices().close();
    }

    private static SharedDevices devices() {
        SharedDevices devices = opened;
        if (devices == null) {
            throw new IllegalStateException("no device has been opened in this process");
        }
        return devices;
    }
}
