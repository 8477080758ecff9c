package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Makes the pieces of a reference: a mutant overrides the method of the one piece that it gets wrong. */
public class Parts {
    /** Makes what does the work in the background; it is shut down with the reference. */
    public ExecutorService workers() {
        return BackgroundThreads.create();
    }

    /** Makes the one way out to callbacks. */
    public Delivery delivery() {
        return new Delivery();
    }

    /** Makes the table of all objects. */
    public ObjectTable objectTable() {
        return new ObjectTable();
    }

    /** Makes the count of one object. */
    public ReferenceCount referenceCount() {
        return new ReferenceCount();
    }

    /** Makes the label of one object. */
    public Label label(String text) {
        return new Label(text);
    }

    /** Makes the state of one buffer, texture or query set. */
    public DestroyedFlag destroyedFlag() {
        return new DestroyedFlag();
    }

    /** Makes the events of one instance. */
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers);
    }

    /** Makes WaitAny and ProcessEvents of one instance. */
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount);
    }

    /** Makes the error scopes of one device. */
    public ErrorScopes errorScopes() {
        return new ErrorScopes();
    }

    /** Makes the loss of one device. */
    public DeviceLoss deviceLoss(FutureTable futures) {
        return new DeviceLoss(futures);
    }

    /** Makes the way of one device's errors that no scope takes. */
    public UncapturedErrors uncapturedErrors(Delivery delivery, DeviceLoss loss, @Nullable CallbackInfo callback) {
        return new UncapturedErrors(delivery, loss, callback);
    }

    /** Makes the contents of one buffer. */
    public BufferBytes bufferBytes(int sizeBytes) {
        return new BufferBytes(sizeBytes);
    }

    /** Makes the map state of one buffer. */
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes);
    }

    /** Makes the work of one queue. */
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers);
    }

    /** Makes what one command or bundle encoder records into. */
    public Recording recording() {
        return new Recording();
    }

    /** Makes what one command buffer knows of its submit. */
    public SubmitOnce submitOnce() {
        return new SubmitOnce();
    }

    /** Makes the bind group layouts that one device has seen. */
    public LayoutCache layoutCache() {
        return new LayoutCache();
    }
}
