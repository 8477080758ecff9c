package heddle.backends.mutant;

import static heddle.backends.mutant.Family.PROFILES;
import static heddle.backends.mutant.Mutant.planted;

import heddle.backends.confined.ConfinedGpu;
import heddle.backends.proxied.ProxiedGpu;
import java.util.List;

/** The mutants of the references that are thread-confined or proxied: what only such libraries get wrong. */
final class ProfileMutants {
    private static final String CONFINED = "reference-confined";
    private static final String PROXIED = "reference-proxied";

    static final List<Mutant> ALL = List.of(
            planted(PROFILES, "confined-scopes-static")
                    .fault("All devices of the process, on whichever threads, share one stack of error scopes.")
                    .like("wgpu-native: an error sink made static, since only one thread can be there")
                    .breaks("ERR-5", "MT-9", "TS-10")
                    .ofBackend(CONFINED)
                    .built(() -> ConfinedGpu.of(new OneStackForAll())),
            planted(PROFILES, "confined-events-of-all-instances")
                    .fault("ProcessEvents runs what is ready on other instances too, those of other threads included.")
                    .like("Dawn: ProcessEvents, which ticks every device that the process has")
                    .breaks("MT-9", "ASY-3")
                    .ofBackend(CONFINED)
                    .built(() -> ConfinedGpu.of(new EventsOfAllInstances())),
            planted(PROFILES, "confined-staging-static")
                    .fault("Bytes on their way into buffers pass through memory that is static and unguarded.")
                    .like("wgpu-native: a staging belt kept in a static, since only one thread can be there")
                    .breaks("MT-9", "TS-10")
                    .inARace()
                    .ofBackend(CONFINED)
                    .built(() -> ConfinedGpu.of(new StagingShared())),
            planted(PROFILES, "confined-borrowed-in-callback")
                    .fault("A call inside a callback ends the process.")
                    .like("wgpu-native: a RefCell for what one thread has, borrowed over the callbacks of a pump")
                    .breaks("ASY-12", "ASY-18", "ERR-11")
                    .ofBackend(CONFINED)
                    .built(BorrowedInCallback::create),
            planted(PROFILES, "confined-wait-holds-the-instance")
                    .fault("While a thread waits, pumps of the same instance on other threads wait for its end.")
                    .like("Dawn: the instance alone is made safe for threads, by one lock around whatever it does")
                    .breaks("MT-2", "TS-2", "TS-7", "ASY-10", "ASY-12")
                    .ofBackend(CONFINED)
                    .built(() -> ConfinedGpu.of(new PumpsShareALock())),
            planted(PROFILES, "confined-pump-fires-all-modes")
                    .fault("ProcessEvents fires WaitAnyOnly callbacks too, those of other threads' objects included.")
                    .like("wgpu-native: a callback mode that is stored and never looked at, since one thread pumps")
                    .breaks("ASY-2", "TS-2", "MT-2")
                    .ofBackend(CONFINED)
                    .built(() -> ConfinedGpu.of(new WaitOnlyFiresInProcessEvents())),
            planted(PROFILES, "proxied-scopes-of-the-proxy")
                    .fault("Error scopes are those of the thread that calls are proxied to: one stack for all callers.")
                    .like("Emscripten: scopes pushed onto the JavaScript device, which has one stack")
                    .breaks("MT-10", "ERR-1", "ERR-2", "ERR-3", "ERR-4")
                    .ofBackend(PROXIED)
                    .built(() -> ProxiedGpu.of(new ScopesOfTheProxy())),
            planted(PROFILES, "proxied-caller-mixed-up")
                    .fault(
                            "An error goes to the thread that posted the latest call, not to the one whose call is done.")
                    .like("Emscripten: the calling thread's id kept beside the queue instead of in each entry")
                    .breaks("MT-10", "ERR-1", "ERR-3", "ERR-4")
                    .inARace()
                    .ofBackend(PROXIED)
                    .built(CallerMixedUp::create),
            planted(PROFILES, "proxied-pumps-on-the-proxy")
                    .fault("Callbacks run on the thread that calls are proxied to, not on the one that pumps.")
                    .like("Emscripten: ProcessEvents and WaitAny proxied like every other function")
                    .breaks("MT-10", "ASY-2", "ASY-3")
                    .ofBackend(PROXIED)
                    .built(PumpsOnTheProxy::create),
            planted(PROFILES, "proxied-returns-early")
                    .fault("A call without a result returns before it is done, and is sent with its thread's next one.")
                    .like("Emscripten: small calls batched for each thread to save round trips")
                    .breaks("MT-10", "MT-4", "MT-5", "QUE-2")
                    .ofBackend(PROXIED)
                    .built(ReturnsEarly::create),
            planted(PROFILES, "proxied-results-overtake")
                    .fault("A call with a result overtakes the call without one that its thread made before.")
                    .like("Emscripten: synchronous and asynchronous proxying, each with a queue of its own")
                    .breaks("MT-10", "MAP-1", "MAP-2", "ERR-4")
                    .ofBackend(PROXIED)
                    .built(ResultsOvertake::create));

    private ProfileMutants() {}
}
