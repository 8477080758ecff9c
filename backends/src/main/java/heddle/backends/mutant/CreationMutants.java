package heddle.backends.mutant;

import static heddle.backends.mutant.Family.CREATION;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants that create objects wrongly, or keep a stale copy of what is known of them. */
final class CreationMutants {
    static final List<Mutant> ALL = List.of(
            planted(CREATION, "destroyed-per-thread")
                    .fault("Only the thread that destroyed a resource knows it.")
                    .like("wgpu-core: a thread's cache of resources that passed validation, told of no destruction")
                    .breaks("MT-4")
                    .inParts(DestroyedPerThread::new),
            planted(CREATION, "label-per-thread")
                    .fault("Only the thread that set a label knows it.")
                    .like("Emscripten: a label set on the wrapper that each thread has of an object")
                    .breaks("MT-4")
                    .inParts(LabelPerThread::new));

    private CreationMutants() {}
}
