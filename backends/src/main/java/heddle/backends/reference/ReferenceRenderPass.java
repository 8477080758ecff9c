package heddle.backends.reference;

import heddle.webgpu.QueryType;
import heddle.webgpu.RenderPassDescriptor;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A render pass: clears what it is told to, counts draws for occlusion queries, and draws nothing. */
public final class ReferenceRenderPass extends ReferenceDrawEncoder {
    private final ReferenceCommandEncoder parent;
    private final PassTimestamps timestamps;
    private final PassAttachments attachments = new PassAttachments(this);
    private final @Nullable ReferenceQuerySet occlusionQueries;
    private final BitSet queriesUsed = new BitSet();
    private boolean queryOpen;
    private int queryIndex;
    private long draws;

    private ReferenceRenderPass(ReferenceCommandEncoder parent, RenderPassDescriptor descriptor) {
        super(parent.device(), "RenderPassEncoder", descriptor.label(), parent.recordingForPass());
        this.parent = parent;
        this.timestamps = new PassTimestamps(this, descriptor.timestampWrites());
        this.occlusionQueries = realm().findOrNull(ReferenceQuerySet.class, descriptor.occlusionQuerySet());
    }

    static long begin(ReferenceCommandEncoder parent, RenderPassDescriptor descriptor) {
        ReferenceRenderPass pass = new ReferenceRenderPass(parent, descriptor);
        pass.encode(() -> pass.beginOn(descriptor));
        parent.begin(pass);
        return parent.realm().objects().publish(pass);
    }

    @Override
    void drew() {
        draws++;
    }

    void executeBundles(List<ReferenceBundle> bundles) {
        encode(() -> {
            for (ReferenceBundle bundle : bundles) {
                bundle.requireValidFor(device());
                recording().addAll(bundle.recording());
                draws += bundle.draws();
            }
            forgetState();
        });
    }

    void setBlendConstant() {
        encode(() -> {});
    }

    void setStencilReference() {
        encode(() -> {});
    }

    void setViewport(float x, float y, float width, float height, float minDepth, float maxDepth) {
        boolean ordered = minDepth >= 0 && maxDepth <= 1 && minDepth <= maxDepth;
        encode(() -> Invalid.unless(
                ordered && width >= 0 && height >= 0 && Float.isFinite(x) && Float.isFinite(y),
                this,
                ": viewport ",
                width,
                " x ",
                height,
                ", depth ",
                minDepth,
                " to ",
                maxDepth));
    }

    void setScissorRect(int x, int y, int width, int height) {
        encode(() -> attachments.checkInside(x, y, width, height));
    }

    void beginOcclusionQuery(int index) {
        encode(() -> {
            Invalid.unless(occlusionQueries != null, this, " has no occlusion query set");
            occlusionQueries.checkRange(index, 1);
            Invalid.unless(
                    !queryOpen && !queriesUsed.get(index), this, ": query ", index, " is begun twice, or in another");
            queriesUsed.set(index);
            queryOpen = true;
            queryIndex = index;
            draws = 0;
        });
    }

    void endOcclusionQuery() {
        encode(() -> {
            Invalid.unless(queryOpen && occlusionQueries != null, this, " has no occlusion query to end");
            queryOpen = false;
            ReferenceQuerySet set = occlusionQueries;
            int index = queryIndex;
            long counted = draws;
            recording().add(() -> set.write(index, counted));
        });
    }

    void endPass() {
        if (isOpen()) {
            encode(() -> {
                Invalid.unless(!queryOpen, this, " ends inside an occlusion query");
                timestamps.end();
            });
        }
        parent.endPass(this);
    }

    private void beginOn(RenderPassDescriptor descriptor) throws Invalid {
        attachments.begin(descriptor);
        timestamps.begin();
        if (occlusionQueries != null) {
            use(occlusionQueries);
            Invalid.unless(
                    occlusionQueries.type().equals(QueryType.OCCLUSION),
                    occlusionQueries,
                    " holds no occlusion queries");
        }
    }
}
