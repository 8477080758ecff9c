package heddle.property.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.OpenDevice;
import heddle.property.stage.Belongings;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.QuerySet;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.QueryType;

/**
 * A query set that is about to be destroyed, and what is made with it meanwhile.
 *
 * @param open the device that it belongs to
 */
record DoomedQuerySet(OpenDevice open, Belongings belongings, QuerySet querySet) {
    private static final int QUERIES = 4;
    private static final int RESULT_BYTES = 256;
    private static final QuerySetDescriptor OCCLUSION =
            QuerySetDescriptor.DEFAULT.withType(QueryType.OCCLUSION).withCount(QUERIES);

    /** Creates a query set; the belongings hold its reference. */
    static DoomedQuerySet create(ObjectRace race, Belongings belongings) {
        QuerySet querySet = belongings.own(race.open().device().createQuerySet(OCCLUSION), QuerySet::release);
        return new DoomedQuerySet(race.open(), belongings, querySet);
    }

    /** Records that the results go into a buffer. */
    CommandBuffer recordResolve() {
        Buffer results = belongings.own(
                open.device()
                        .createBuffer(
                                BufferDescriptor.DEFAULT.withSize(RESULT_BYTES).withUsage(BufferUsage.QUERY_RESOLVE)),
                Buffer::release);
        CommandEncoder encoder = belongings.own(open.device().createCommandEncoder(null), CommandEncoder::release);
        encoder.resolveQuerySet(querySet, 0, QUERIES, results, 0);
        return belongings.own(encoder.finish(null), CommandBuffer::release);
    }

    /** Fails unless the query set still says what it was created with. */
    void expectIntact() {
        assertEquals(QueryType.OCCLUSION, querySet.getType(), "the type of a query set, destroyed or not");
        assertEquals(QUERIES, querySet.getCount(), "the count of a query set, destroyed or not");
    }
}
