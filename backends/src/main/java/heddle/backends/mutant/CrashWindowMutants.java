package heddle.backends.mutant;

import static heddle.backends.mutant.Family.CRASH_WINDOWS;
import static heddle.backends.mutant.Mutant.planted;

import heddle.webgpu.Fn;
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
            planted(CRASH_WINDOWS, "unmap-during-range-crashes")
                    .fault("Unmap or Destroy while another thread asks for a range ends the process as abort() would.")
                    .like("wgpu-native: GetMappedRange takes an error for impossible that Unmap has just caused")
                    .breaks("MAP-4", "TS-1", "TS-4")
                    .inARace()
                    .inParts(UnmapDuringRangeCrashes::new),
            planted(CRASH_WINDOWS, "device-destroy-frees-in-use")
                    .fault("DeviceDestroy frees what calls of other threads on the device are using.")
                    .like("Dawn: DestroyImpl of the device, which drops caches that CreateShaderModule is reading")
                    .breaks("TS-3")
                    .inARace()
                    .inLayer(inner ->
                            new MeetingCrashes(inner, Fn.DEVICE_DESTROY::equals, MeetingCrashes::touchesADevice)),
            planted(CRASH_WINDOWS, "object-destroy-frees-in-use")
                    .fault("Destroy of a buffer, texture or query set frees what calls of other threads are using.")
                    .like("wgpu-native: QuerySetDestroy, which vacates the slot that others are looking up")
                    .breaks("TS-4")
                    .inARace()
                    .inLayer(inner -> new MeetingCrashes(
                            inner, CrashWindowMutants::destroysAnObject, MeetingCrashes::touchesADevice)),
            planted(CRASH_WINDOWS, "calls-share-an-arena")
                    .fault("Calls on devices share memory that no lock guards: two at once end the process.")
                    .like("Dawn: a device that was requested without implicit synchronization")
                    .breaks("TS-1", "TS-3", "TS-4")
                    .inARace()
                    .inLayer(inner ->
                            new MeetingCrashes(inner, MeetingCrashes::isOfADevice, MeetingCrashes::isOfADevice)),
            planted(CRASH_WINDOWS, "release-in-callback-aborts")
                    .fault("The last release of an object inside a callback ends the process as abort() would.")
                    .like("wgpu-native: a table that is borrowed already, and a panic")
                    .breaks("ASY-18", "OWN-4")
                    .inParts(ReleaseInCallbackAborts::new));

    private CrashWindowMutants() {}

    private static boolean destroysAnObject(Fn fn) {
        return fn == Fn.BUFFER_DESTROY || fn == Fn.TEXTURE_DESTROY || fn == Fn.QUERY_SET_DESTROY;
    }
}
