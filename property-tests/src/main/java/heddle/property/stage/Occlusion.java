package heddle.property.stage;

import heddle.cases.Rig;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Extent3D;
import heddle.webgpu.LoadOp;
import heddle.webgpu.QuerySet;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.QueryType;
import heddle.webgpu.RenderPassDepthStencilAttachment;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.StoreOp;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureDimension;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Occlusion queries, which tell of render passes whether a draw in them showed: each vertex of the pipeline is a point.
 *
 * @param queries the query set
 * @param resolved where results are resolved to
 */
public record Occlusion(
        Rig rig, RenderPipeline pipeline, Texture target, TextureView view, QuerySet queries, Buffer resolved)
        implements AutoCloseable {
    private static final int SIDE = 4;

    /** Makes so many queries. */
    public static Occlusion create(Rig rig, int count) {
        Pipelines pipelines = Pipelines.on(rig.device());
        RenderPipeline pipeline = rig.device().createRenderPipeline(pipelines.points());
        pipelines.module().release();
        Texture target = rig.device()
                .createTexture(TextureDescriptor.DEFAULT
                        .withSize(new Extent3D(SIDE, SIDE, 1))
                        .withDimension(TextureDimension._2D)
                        .withFormat(Pipelines.DEPTH_FORMAT)
                        .withUsage(TextureUsage.RENDER_ATTACHMENT));
        QuerySet queries = rig.device()
                .createQuerySet(
                        QuerySetDescriptor.DEFAULT.withType(QueryType.OCCLUSION).withCount(count));
        Buffer resolved =
                new Buffers(rig).create(BufferUsage.QUERY_RESOLVE.or(BufferUsage.COPY_SRC), (long) count * Long.BYTES);
        return new Occlusion(rig, pipeline, target, target.createView(null), queries, resolved);
    }

    /** Describes a pass in which the queries can be made. */
    public RenderPassDescriptor pass() {
        return RenderPassDescriptor.DEFAULT
                .withDepthStencilAttachment(RenderPassDepthStencilAttachment.DEFAULT
                        .withView(view)
                        .withDepthLoadOp(LoadOp.CLEAR)
                        .withDepthStoreOp(StoreOp.STORE)
                        .withDepthClearValue(1))
                .withOcclusionQuerySet(queries);
    }

    /** Records that the results are resolved. */
    public void resolve(CommandEncoder encoder) {
        encoder.resolveQuerySet(queries, 0, queries.getCount(), resolved, 0);
    }

    /** Returns of each query, as resolved last, whether something showed; on the calling thread. */
    public List<Boolean> results() {
        ByteBuffer words = new Buffers(rig).copyOf(resolved);
        return IntStream.range(0, words.capacity() / Long.BYTES)
                .mapToObj(query -> words.getLong(query * Long.BYTES) != 0)
                .toList();
    }

    @Override
    public void close() {
        resolved.release();
        queries.release();
        view.release();
        target.release();
        pipeline.release();
    }
}
