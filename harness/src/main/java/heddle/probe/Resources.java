package heddle.probe;

import heddle.webgpu.Adapter;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Fn;
import heddle.webgpu.Instance;
import heddle.webgpu.MapMode;
import heddle.webgpu.NullHandleException;
import heddle.webgpu.QuerySet;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.QueryType;
import heddle.webgpu.Queue;
import heddle.webgpu.Sampler;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureDimension;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import java.util.List;

/** The kinds of objects that hold things: the instance down to the queue, buffers, textures, queries. */
final class Resources {
    static final long BUFFER_BYTES = 1024;
    static final TextureFormat FORMAT = TextureFormat.RGBA8_UNORM;

    static final QuerySetDescriptor FOUR_OCCLUSION_QUERIES =
            QuerySetDescriptor.DEFAULT.withType(QueryType.OCCLUSION).withCount(4);
    static final TextureDescriptor SMALL_TEXTURE = TextureDescriptor.DEFAULT
            .withUsage(TextureUsage.COPY_SRC
                    .or(TextureUsage.COPY_DST)
                    .or(TextureUsage.TEXTURE_BINDING)
                    .or(TextureUsage.RENDER_ATTACHMENT))
            .withDimension(TextureDimension._2D)
            .withSize(new Extent3D(64, 64, 1))
            .withFormat(FORMAT);

    static final ObjectKind<Instance> INSTANCE = ObjectKind.given(
            "instance", Stage::instance, o -> o.stage().opener().openInstance(), Instance::addRef, Instance::release);
    static final ObjectKind<Adapter> ADAPTER = ObjectKind.given(
            "adapter",
            s -> s.open().adapter(),
            o -> o.stage().opener().openAdapter(o.stage().instance()),
            Adapter::addRef,
            Adapter::release);
    static final ObjectKind<Device> DEVICE = ObjectKind.given(
            "device", s -> s.open().device(), o -> o.stage().anotherDevice(List.of()), Device::addRef, Device::release);
    /** A device with timestamp queries. */
    static final ObjectKind<Device> TIMESTAMP_DEVICE = ObjectKind.made(
            "device with timestamps", o -> o.stage().deviceWithTimestamps(), Device::addRef, Device::release);

    static final ObjectKind<Queue> QUEUE =
            ObjectKind.made("queue", o -> o.get(DEVICE).getQueue(), Queue::addRef, Queue::release);

    static final ObjectKind<Buffer> BUFFER = ObjectKind.made(
            "buffer",
            o -> buffer(
                    o,
                    BufferUsage.UNIFORM
                            .or(BufferUsage.COPY_SRC)
                            .or(BufferUsage.COPY_DST)
                            .or(BufferUsage.QUERY_RESOLVE),
                    false),
            Buffer::addRef,
            Buffer::release);
    /** What draws and dispatches read: all zero. */
    static final ObjectKind<Buffer> DRAW_BUFFER = ObjectKind.made(
            "vertex, index and indirect buffer",
            o -> buffer(o, BufferUsage.VERTEX.or(BufferUsage.INDEX).or(BufferUsage.INDIRECT), false),
            Buffer::addRef,
            Buffer::release);

    static final ObjectKind<Buffer> MAPPED_WRITE_BUFFER = ObjectKind.made(
                    "buffer mapped at creation",
                    o -> buffer(o, BufferUsage.MAP_WRITE.or(BufferUsage.COPY_SRC), true),
                    Buffer::addRef,
                    Buffer::release)
            .standingFor(List.of(BUFFER));
    static final ObjectKind<Buffer> MAPPED_READ_BUFFER = ObjectKind.made(
                    "buffer mapped for reading", Resources::mappedForReading, Buffer::addRef, Buffer::release)
            .standingFor(List.of(BUFFER, MAPPED_WRITE_BUFFER));
    static final ObjectKind<Buffer> READ_BUFFER = ObjectKind.made(
                    "buffer to read",
                    o -> buffer(o, BufferUsage.MAP_READ.or(BufferUsage.COPY_DST), false),
                    Buffer::addRef,
                    Buffer::release)
            .standingFor(List.of(BUFFER, MAPPED_READ_BUFFER, MAPPED_WRITE_BUFFER));

    static final ObjectKind<Texture> TEXTURE = ObjectKind.made(
            "texture", o -> o.get(DEVICE).createTexture(SMALL_TEXTURE), Texture::addRef, Texture::release);
    static final ObjectKind<Texture> SECOND_TEXTURE = ObjectKind.made(
            "second texture", o -> o.get(DEVICE).createTexture(SMALL_TEXTURE), Texture::addRef, Texture::release);
    static final ObjectKind<TextureView> TEXTURE_VIEW = ObjectKind.made(
            "texture view", o -> o.get(TEXTURE).createView(null), TextureView::addRef, TextureView::release);
    static final ObjectKind<Sampler> SAMPLER =
            ObjectKind.made("sampler", o -> o.get(DEVICE).createSampler(null), Sampler::addRef, Sampler::release);
    static final ObjectKind<QuerySet> QUERY_SET = ObjectKind.made(
            "query set",
            o -> o.get(DEVICE).createQuerySet(FOUR_OCCLUSION_QUERIES),
            QuerySet::addRef,
            QuerySet::release);

    private Resources() {}

    /** Creates a buffer of {@link #BUFFER_BYTES}; the reference is the caller's. */
    static Buffer buffer(ExampleObjects objects, BufferUsage usage, boolean mapped) {
        Buffer buffer = objects.get(DEVICE)
                .createBuffer(BufferDescriptor.DEFAULT
                        .withUsage(usage)
                        .withSize(BUFFER_BYTES)
                        .withMappedAtCreation(mapped));
        if (buffer == null) {
            throw new NullHandleException(Fn.DEVICE_CREATE_BUFFER);
        }
        return buffer;
    }

    private static Buffer mappedForReading(ExampleObjects objects) {
        Buffer buffer = objects.fresh(READ_BUFFER);
        objects.await(buffer.mapAsync(MapMode.READ, 0, BUFFER_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS));
        return buffer;
    }
}
