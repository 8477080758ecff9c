package heddle.backends.mutant;

import static heddle.backends.mutant.Family.LEAKS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants that keep what should have been given back. */
final class LeakMutants {
    static final List<Mutant> ALL = List.of(planted(LEAKS, "memory-not-given-back")
            .fault("After some dozen buffers the device is out of memory, whatever was released.")
            .like("Dawn: the Null backend's memory count, which two threads let run away")
            .breaks("TS-8")
            .inParts(MemoryNotGivenBack::new));

    private LeakMutants() {}
}
