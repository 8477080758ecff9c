package heddle.backends.mutant;

import static heddle.backends.mutant.Family.ENCODERS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants whose encoders mix up threads, or one another. */
final class EncoderMutants {
    static final List<Mutant> ALL = List.of(
            planted(ENCODERS, "commands-grouped-by-thread")
                    .fault("An encoder's commands run grouped by the threads that recorded them.")
                    .like("Dawn: a command allocator a thread, strung together by Finish")
                    .breaks("MT-7")
                    .inParts(CommandsGroupedByThread::new),
            planted(ENCODERS, "encoder-arena-shared")
                    .fault("Encoders created at the same time may record into the same memory and lose commands there.")
                    .like("wgpu-core: a free list of command encoders that is taken from without its lock")
                    .breaks("MT-8")
                    .inARace()
                    .inParts(EncoderArenaShared::new),
            planted(ENCODERS, "commands-dropped-off-thread")
                    .fault("Commands that another thread than the encoder's first records are dropped.")
                    .like("Emscripten: an encoder is an object of the worker that made it")
                    .breaks("MT-7")
                    .inParts(CommandsDroppedOffThread::new),
            planted(ENCODERS, "pass-end-bound-to-thread")
                    .fault("End of a pass does nothing on another thread than the one that began it.")
                    .like("Dawn: the open pass of an encoding context kept in a thread-local variable")
                    .breaks("MT-7")
                    .inLayer(PassEndBoundToThread::new),
            planted(ENCODERS, "bundle-pipeline-per-thread")
                    .fault("A bundle encoder forgets the pipeline that another thread than its maker sets.")
                    .like("Dawn: a command buffer state tracker for each thread")
                    .breaks("MT-7")
                    .inLayer(BundlePipelinePerThread::new),
            planted(ENCODERS, "finish-bound-to-device-thread")
                    .fault("Finish fails on other threads than the one that opened the device.")
                    .like("Emscripten: commands buffered in the worker, and an encoder that the main thread has")
                    .breaks("MT-7", "MT-11", "MT-3")
                    .inParts(FinishBoundToDeviceThread::new),
            planted(ENCODERS, "bundle-encoder-of-the-device")
                    .fault("A draw may go into another render bundle that is being recorded at the same time.")
                    .like("a new backend over OpenGL: what is bound is a fact of the context")
                    .breaks("MT-8")
                    .inARace()
                    .inLayer(BundleEncoderOfTheDevice::new),
            planted(ENCODERS, "debug-pop-bound-to-thread")
                    .fault("PopDebugGroup does nothing on another thread than the one that created the encoder.")
                    .like("a new backend with a profiler: its stack of groups belongs to the thread")
                    .breaks("MT-7")
                    .inLayer(DebugPopBoundToThread::new));

    private EncoderMutants() {}
}
