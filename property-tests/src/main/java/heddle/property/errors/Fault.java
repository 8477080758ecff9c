package heddle.property.errors;

import heddle.cases.OpenDevice;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.SamplerDescriptor;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A legal call that makes exactly one validation error, of its device and on its thread, before it returns. */
enum Fault {
    /** Usages that exclude one another. */
    BUFFER("createBuffer with MapRead|Storage") {
        @Override
        void commit(OpenDevice open) {
            Stage.err(open.device(), "");
        }
    },

    /** A number that must be at least 1. */
    SAMPLER("createSampler with maxAnisotropy 0") {
        @Override
        void commit(OpenDevice open) {
            open.device()
                    .createSampler(SamplerDescriptor.DEFAULT.withMaxAnisotropy((short) 0))
                    .release();
        }
    },

    /** An error of the queue and not of the device's own functions. */
    WRITE("writeBuffer past the buffer's end") {
        @Override
        void commit(OpenDevice open) {
            Buffer small = Objects.requireNonNull(open.device()
                    .createBuffer(BufferDescriptor.DEFAULT.withSize(16).withUsage(BufferUsage.COPY_DST)));
            open.queue().writeBuffer(small, 16, ByteBuffer.allocateDirect(4));
            small.release();
        }
    };

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    /** Makes the error on the calling thread. */
    abstract void commit(OpenDevice open);

    @Override
    public String toString() {
        return text;
    }
}
