package heddle.backends.reference;

import heddle.webgpu.FeatureName;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.QueryType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A query set and its results, zero until written. An occlusion query counts draws, as if each showed one sample. */
public final class ReferenceQuerySet extends Resource {
    private static final int MAX_COUNT = 4096;

    private final QueryType type;
    private final int count;
    private final long[] results;

    private ReferenceQuerySet(ReferenceDevice device, QuerySetDescriptor descriptor, boolean valid) {
        super(device, "QuerySet", descriptor.label(), valid);
        this.type = descriptor.type();
        this.count = descriptor.count();
        this.results = new long[valid ? count : 0];
    }

    static long create(ReferenceDevice device, QuerySetDescriptor descriptor) {
        GpuError error = device.attempt(() -> check(device, descriptor));
        ReferenceQuerySet querySet = new ReferenceQuerySet(device, descriptor, error == null);
        device.adopt(querySet);
        return device.realm().objects().publish(querySet);
    }

    QueryType type() {
        return type;
    }

    /** Returns the number of queries, unsigned. */
    int count() {
        return count;
    }

    void checkRange(int first, int queries) throws Invalid {
        Invalid.unless(
                first >= 0 && queries >= 0 && queries <= count && first <= count - queries,
                this,
                " has no ",
                Integer.toUnsignedString(queries),
                " queries from ",
                Integer.toUnsignedString(first));
    }

    void checkTimestamp(int index) throws Invalid {
        Invalid.unless(type.equals(QueryType.TIMESTAMP), this, " is no timestamp query set");
        checkRange(index, 1);
    }

    /** Stores a result; on the queue's thread. */
    void write(int index, long value) {
        results[index] = value;
    }

    /** Returns results as the bytes that a resolve stores; on the queue's thread. */
    ByteBuffer results(int first, int queries) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * queries).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < queries; i++) {
            bytes.putLong(results[first + i]);
        }
        return bytes.flip();
    }

    private static void check(ReferenceDevice device, QuerySetDescriptor descriptor) throws Invalid {
        String name = "query set \"" + descriptor.label() + "\"";
        boolean timestamp = descriptor.type().equals(QueryType.TIMESTAMP);
        Invalid.unless(
                timestamp || descriptor.type().equals(QueryType.OCCLUSION), name, ": unknown type ", descriptor.type());
        Invalid.unless(
                !timestamp || device.features().contains(FeatureName.TIMESTAMP_QUERY),
                name,
                " needs the feature TimestampQuery");
        Invalid.unless(
                descriptor.count() >= 0 && descriptor.count() <= MAX_COUNT,
                name,
                ": count ",
                Integer.toUnsignedString(descriptor.count()),
                " exceeds ",
                MAX_COUNT);
    }
}
