package heddle.backends.mutant;

import static heddle.backends.mutant.Family.LEAKS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants that keep what should have been given back. */
final class LeakMutants {
    static final List<Mutant> ALL = List.of(
            planted(LEAKS, "memory-not-given-back")
                    .fault("After some dozen buffers the device is out of memory, whatever was released.")
                    .like("Dawn: the Null backend's memory count, which two threads let run away")
                    .breaks("TS-8")
                    .inParts(MemoryNotGivenBack::new),
            planted(LEAKS, "slots-not-given-back")
                    .fault("After some thousand objects nothing can be created, whatever was released.")
                    .like("Emscripten: a table of handles that only grows")
                    .breaks("TS-8", "OWN-1")
                    .inParts(SlotsNotGivenBack::new));

    private LeakMutants() {}
}
