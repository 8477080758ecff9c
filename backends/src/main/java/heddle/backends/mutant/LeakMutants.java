package heddle.backends.mutant;

import static heddle.backends.mutant.Family.LEAKS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants that keep what should have been given back. */
final class LeakMutants {
    static final List<Mutant> ALL = List.of(
            planted(LEAKS, "unsubmitted-commands-kept")
                    .fault("A command buffer that is never submitted stays registered after its last release.")
                    .like("wgpu-native: a command buffer whose id leaves the registry in Submit alone")
                    .breaks("OWN-1")
                    .inParts(() -> KeptObjects.commands(false)),
            planted(LEAKS, "submitted-commands-kept")
                    .fault("A command buffer that was submitted stays registered after its last release.")
                    .like("wgpu-core: a submission that holds its command buffers by the count of their users")
                    .breaks("OWN-1")
                    .inParts(() -> KeptObjects.commands(true)),
            planted(LEAKS, "open-encoders-kept")
                    .fault("An encoder that is never finished stays registered after its last release.")
                    .like("wgpu-native: an encoder's allocation that Finish alone gives back")
                    .breaks("OWN-1")
                    .inParts(KeptObjects::openEncoders),
            planted(LEAKS, "shared-counts-stick")
                    .fault("An object that ever had two references is never given up.")
                    .like("Dawn: a flag in the low bit of the count that marks shared objects and is never cleared")
                    .breaks("OWN-1", "OWN-4")
                    .inParts(SharedCountsStick::new),
            planted(LEAKS, "memory-not-given-back")
                    .fault("After some dozen buffers the device is out of memory, whatever was released.")
                    .like("Dawn: the Null backend's memory count, which two threads let run away")
                    .breaks("TS-8")
                    .inParts(MemoryNotGivenBack::new),
            planted(LEAKS, "slots-not-given-back")
                    .fault("After some thousand objects nothing can be created, whatever was released.")
                    .like("Emscripten: a table of handles that only grows")
                    .breaks("TS-8", "OWN-1")
                    .inParts(SlotsNotGivenBack::new),
            planted(LEAKS, "mappings-not-given-back")
                    .fault("After some unmaps on another thread than the mapping one, no mapping has ranges any more.")
                    .like("a new backend over Vulkan: a table of mappings for each thread")
                    .breaks("MAP-1", "MT-6")
                    .inParts(MappingsNotGivenBack::new));

    private LeakMutants() {}
}
