package heddle.property.mapping;

import heddle.cases.Rig;
import heddle.model.Span;
import heddle.property.lockstep.LockStep;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;

/** A buffer whose calls are steps of a program, and of which every map and range is one that must be given. */
record SteppedBuffer(Rig rig, LockStep steps, String name, Buffer buffer, long sizeBytes) {
    /** Creates the buffer on a role's thread. */
    static SteppedBuffer create(
            Rig rig, LockStep steps, int role, String name, BufferUsage usage, long sizeBytes, boolean mapped) {
        BufferDescriptor descriptor =
                BufferDescriptor.DEFAULT.withUsage(usage).withSize(sizeBytes).withMappedAtCreation(mapped);
        String text = name + " = createBuffer(" + usage + (mapped ? ", mapped at creation)" : ")");
        Buffer created = steps.nonNull(steps.call(role, text, () -> rig.device().createBuffer(descriptor)));
        return new SteppedBuffer(rig, steps, name, created, sizeBytes);
    }

    /** Maps all of it and waits until that is done. */
    void map(int role, MapMode mode) {
        String text = name + ".mapAsync(" + mode + ") and pumps until its callback has come";
        Firing answer = steps.call(
                role, text, () -> rig.await(buffer.mapAsync(mode, 0, sizeBytes, CallbackMode.ALLOW_PROCESS_EVENTS)));
        if (answer.status() != MapAsyncStatus.SUCCESS.value()) {
            throw steps.failure("told " + MapAsyncStatus.of(answer.status()) + " " + LockStep.quoted(answer.message()));
        }
    }

    /** Gets a range to write to. */
    ByteBuffer range(int role, Span span) {
        return steps.nonNull(steps.call(
                role,
                name + ".getMappedRange(" + span + ")",
                () -> buffer.getMappedRange(span.offset(), span.sizeBytes())));
    }

    /** Gets a range of all of it, to read. */
    ByteBuffer constRange(int role) {
        return steps.nonNull(
                steps.call(role, name + ".getConstMappedRange(all)", () -> buffer.getConstMappedRange(0, sizeBytes)));
    }

    void unmap(int role) {
        steps.run(role, name + ".unmap", buffer::unmap);
    }
}
