package heddle.property.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.specimen.Programs;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.Device;
import heddle.webgpu.Limits;
import heddle.webgpu.Out;
import heddle.webgpu.QuerySet;
import heddle.webgpu.Status;
import heddle.webgpu.Texture;

/** A type of object with a Destroy. */
enum Destroyable {
    BUFFER {
        @Override
        Made make(Rig rig) {
            Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
            return new Made(
                    buffer::destroy,
                    () -> assertEquals(SIZE_BYTES, buffer.getSize(), "the size of a destroyed buffer"),
                    buffer::addRef,
                    buffer::release);
        }
    },
    TEXTURE {
        @Override
        Made make(Rig rig) {
            Programs programs = new Programs(0);
            Texture texture = rig.device().createTexture(programs.texture());
            int width = programs.texture().size().width();
            return new Made(
                    texture::destroy,
                    () -> assertEquals(width, texture.getWidth(), "the width of a destroyed texture"),
                    texture::addRef,
                    texture::release);
        }
    },
    QUERY_SET {
        @Override
        Made make(Rig rig) {
            Programs programs = new Programs(0);
            QuerySet querySet = rig.device().createQuerySet(programs.queries());
            int count = programs.queries().count();
            return new Made(
                    querySet::destroy,
                    () -> assertEquals(count, querySet.getCount(), "the number of queries of a destroyed query set"),
                    querySet::addRef,
                    querySet::release);
        }
    },
    DEVICE {
        @Override
        Made make(Rig rig) {
            OpenDevice open = rig.opener().openDevice(rig.instance(), "destroyable");
            open.queue().release();
            open.adapter().release();
            Device device = open.device();
            return new Made(
                    device::destroy,
                    () -> {
                        Out<Limits> limits = new Out<>();
                        assertEquals(Status.SUCCESS, device.getLimits(limits), "GetLimits of a destroyed device");
                        device.getQueue().release();
                    },
                    device::addRef,
                    device::release);
        }
    };

    private static final long SIZE_BYTES = 64;

    /**
     * An object of the type.
     *
     * @param readProperties fails unless properties are what they were before Destroy
     */
    record Made(Actor.Work destroy, Actor.Work readProperties, Actor.Work addRef, Actor.Work release) {}

    /** Makes one on the calling thread, which holds its one reference. */
    abstract Made make(Rig rig);
}
