package heddle.backends.mutant;

import static heddle.backends.mutant.Family.CRASH_WINDOWS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants that end the process when calls meet at the wrong moment. */
final class CrashWindowMutants {
    static final List<Mutant> ALL = List.of(
            planted(CRASH_WINDOWS, "unmap-during-map-crashes")
                    .fault(
                            "Unmap while another thread begins or completes the buffer's map ends the process as abort() would.")
                    .like("Dawn: Unmap beside MapAsync, which an assertion takes for impossible")
                    .breaks("MAP-1", "MAP-2", "TS-1")
                    .inARace()
                    .inParts(UnmapDuringMapCrashes::new),
            planted(CRASH_WINDOWS, "release-in-callback-aborts")
                    .fault("The last release of an object inside a callback ends the process as abort() would.")
                    .like("wgpu-native: a table that is borrowed already, and a panic")
                    .breaks("ASY-18", "OWN-4")
                    .inParts(ReleaseInCallbackAborts::new),
            planted(CRASH_WINDOWS, "unmap-during-range-crashes")
                    .fault("Unmap or Destroy while another thread asks for a range ends the process as abort() would.")
                    .like("wgpu-native: GetMappedRange takes an error for impossible that Unmap has just caused")
                    .breaks("MAP-4", "TS-1", "TS-4")
                    .inARace()
                    .inParts(UnmapDuringRangeCrashes::new));

    private CrashWindowMutants() {}
}
