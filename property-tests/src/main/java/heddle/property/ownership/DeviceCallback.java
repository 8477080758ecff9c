package heddle.property.ownership;

import heddle.cases.OpenDevice;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;

/** A callback of a device's own operations. */
enum DeviceCallback {
    MAP {
        @Override
        Started start(OpenDevice open, CallbackMode mode, Runnable inside) {
            Buffer buffer = open.device()
                    .createBuffer(BufferDescriptor.DEFAULT
                            .withUsage(Buffers.READ_BACK)
                            .withSize(SIZE_BYTES));
            if (buffer == null) {
                throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
            }
            return new Started(
                    buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, mode, firing -> inside.run()), buffer::release);
        }
    },
    WORK_DONE {
        @Override
        Started start(OpenDevice open, CallbackMode mode, Runnable inside) {
            return new Started(open.queue().onSubmittedWorkDone(mode, firing -> inside.run()), () -> {});
        }
    },
    POP {
        @Override
        Started start(OpenDevice open, CallbackMode mode, Runnable inside) {
            open.device().pushErrorScope(ErrorFilter.VALIDATION);
            return new Started(open.device().popErrorScope(mode, firing -> inside.run()), () -> {});
        }
    };

    private static final long SIZE_BYTES = 64;

    /**
     * An operation under way.
     *
     * @param end gives back what it was started on
     */
    record Started(Operation operation, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Starts an operation whose callback does that inside. */
    abstract Started start(OpenDevice open, CallbackMode mode, Runnable inside);
}
