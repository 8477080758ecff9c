package heddle.program;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.program.LegalProgram.Abilities;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule with programs that keep it and programs that just do not. */
class LegalProgramTest {
    private static final Abilities TIMED = new Abilities(2);
    private static final String BUFFER =
            "  open d\n  b = d.CreateBuffer(descriptor: {usage: MapWrite|CopySrc, size: 64})\n";
    private static final String MAP =
            "  m = b.MapAsync(mode: Write, offset: 0, size: 64, callbackInfo: AllowProcessEvents)";
    private static final String MAPPED = BUFFER + MAP + "\n  await m\n  r = b.GetMappedRange(offset: 0, size: 64)\n";
    private static final String PUMP = "thread\n  d_instance.ProcessEvents()";
    private static final String ENCODER = "  open d\n  e = d.CreateCommandEncoder(descriptor: null)\n";

    private static List<Refusal> refusals(String... sections) {
        String text = ProgramText.FIRST_LINE + "\n" + String.join("\n", sections) + "\n";
        return LegalProgram.refusals(ProgramText.parse(text), TIMED);
    }

    private static void accepted(String... sections) {
        assertThat(refusals(sections)).isEmpty();
    }

    private static void refused(Rule rule, String why, String... sections) {
        assertThat(refusals(sections))
                .singleElement()
                .hasToString(why)
                .extracting(Refusal::rule)
                .isEqualTo(rule);
    }

    @Test
    void release_byTwoThreadsOfOneReference_isRefused() {
        String release = "thread\n  b.Release()";
        accepted("prefix", BUFFER + "  b.AddRef()", release, release);
        assertThat(refusals("prefix", BUFFER, release, release))
                .extracting(Refusal::toString)
                .containsExactly(
                        "thread 0 step 0: references: the last reference to 'b' may have been given back",
                        "thread 1 step 0: references: the last reference to 'b' may have been given back");
    }

    @Test
    void use_whileAnotherThreadReleases_needsAReferenceOfItsOwn() {
        accepted("prefix", BUFFER, "thread\n  b.AddRef()\n  b.Release()", "thread\n  b.Unmap()");
        accepted("prefix", BUFFER + "  b.AddRef()", "thread\n  b.Release()", "thread\n  b.Unmap()");
        refused(
                Rule.REFERENCES,
                "thread 1 step 0: references: the last reference to 'b' may have been given back",
                "prefix",
                BUFFER,
                "thread\n  b.Release()",
                "thread\n  b.Unmap()");
    }

    @Test
    void use_beforeARelease_isKeptApartByALatch() {
        accepted("prefix", BUFFER, "thread\n  wait l\n  b.Release()", "thread\n  b.Unmap()\n  post l");
        refused(
                Rule.REFERENCES,
                "thread 1 step 1: references: the last reference to 'b' may have been given back",
                "prefix",
                BUFFER,
                "thread\n  wait l\n  b.Release()",
                "thread\n  post l\n  b.Unmap()");
    }

    @Test
    void release_inABody_countsUntilItIsAwaited() {
        String mapping = MAP + " do\n    b.Release()\n  end\n";
        accepted("prefix", BUFFER + mapping);
        refused(
                Rule.REFERENCES,
                "prefix step 3: references: the last reference to 'b' may have been given back",
                "prefix",
                BUFFER + mapping + "  b.Unmap()");
    }

    @Test
    void release_inABodyThatAnotherThreadMayRun_countsDuringTheCallToo() {
        String mapping = "thread\n" + MAP + " do\n    b.Release()\n  end\n";
        accepted("prefix", BUFFER, mapping, "thread\n  d.GetQueue()");
        accepted("prefix", BUFFER, mapping.replace("AllowProcessEvents", "WaitAnyOnly"), PUMP);
        refused(
                Rule.REFERENCES,
                "thread 0 step 0: references: the last reference to 'b' may have been given back",
                "prefix",
                BUFFER,
                mapping,
                PUMP);
    }

    @Test
    void addRef_inABodyThatMayBeSkipped_paysForNoReleaseElsewhere() {
        refused(
                Rule.REFERENCES,
                "prefix step 5: references: the last reference to 'd' may have been given back",
                "prefix",
                BUFFER + MAP + " do\n    d.AddRef()\n  end\n  await m\n  d.Release()\n  d.Release()");
    }

    @Test
    void name_ofAnotherThread_needsALatchBetween() {
        String maker = "thread\n  c = d.CreateCommandEncoder(descriptor: null)\n  post l";
        accepted("prefix\n  open d", maker, "thread\n  wait l\n  c.AddRef()");
        refused(
                Rule.NAMES,
                "thread 1 step 0: names: 'c' may not have come about yet; it is defined at thread 0 step 0",
                "prefix\n  open d",
                maker,
                "thread\n  c.AddRef()");
    }

    @Test
    void delivered_object_isThereAfterAnAwait() {
        String request = """
            prefix
              open d
              q = d_instance.RequestAdapter(options: backend, callbackInfo: WaitAnyOnly) do
                q_object.AddRef()
              end
            """;
        accepted(request + "  await q\n  q_object.Release()");
        refused(
                Rule.NAMES,
                "prefix step 2: names: 'q_object' is there only in the callback's body and after an await of its"
                        + " operation",
                request + "  q_object.AddRef()");
    }

    @Test
    void encoder_onTwoThreads_needsOneMutex() {
        String call = "  e.InsertDebugMarker(markerLabel: \"x\")\n";
        String locked = "thread\n  lock k\n" + call + "  unlock k";
        accepted("prefix", ENCODER, locked, locked);
        accepted("prefix", ENCODER, "thread\n" + call, "suffix\n" + call);
        refused(
                Rule.ENCODERS,
                "thread 1 step 0: encoders: the encoder 'e' may be in use at thread 0 step 1 at the same time, under no"
                        + " common mutex",
                "prefix",
                ENCODER,
                locked,
                "thread\n" + call);
    }

    @Test
    void pass_besideItsEncoder_needsTheSameMutex() {
        refused(
                Rule.ENCODERS,
                "thread 1 step 0: encoders: the encoder 'e' may be in use at thread 0 step 0 at the same time, under no"
                        + " common mutex",
                "prefix",
                ENCODER + "  p = e.BeginComputePass(descriptor: null)",
                "thread\n  p.End()",
                "thread\n  e.PopDebugGroup()");
    }

    @Test
    void locks_unbalancedOrCrossed_areRefused() {
        String sane = "thread\n  lock k\n  lock l\n  unlock l\n  unlock k";
        accepted("prefix\n  open d", sane, sane);
        refused(Rule.LOCKS, "thread 0 step 0: locks: ends while holding [k]", "thread\n  lock k");
        refused(Rule.LOCKS, "thread 0 step 0: locks: mutex 'k' is not held", "thread\n  unlock k");
        refused(
                Rule.LOCKS,
                "thread 0 step 1: locks: mutex 'k' is held already",
                "thread\n  lock k\n  lock k\n  unlock k");
        refused(
                Rule.LOCKS,
                "thread 1 step 1: locks: mutex 'k' is taken under 'l', and elsewhere the other way round",
                sane,
                "thread\n  lock l\n  lock k\n  unlock k\n  unlock l");
        refused(
                Rule.LOCKS,
                "thread 0 step 1: locks: waits while holding [k]",
                "prefix\n" + BUFFER + MAP,
                "thread\n  lock k\n  await m\n  unlock k");
    }

    @Test
    void body_ofASpontaneousCallback_mayOnlyGetTheRangeOfItsBuffer() {
        String spontaneous = MAP.replace("AllowProcessEvents", "AllowSpontaneous") + " do\n";
        accepted(
                "prefix",
                BUFFER + spontaneous
                        + "    r = b.GetMappedRange(offset: 0, size: 8)\n    store r offset 0 bytes 01\n  end");
        refused(
                Rule.CALLBACKS,
                "prefix step 2 body step 0: callbacks: a callback that may fire at any time may not call"
                        + " wgpuBufferGetMapState",
                "prefix",
                BUFFER + spontaneous + "    b.GetMapState()\n  end");
        accepted("prefix", BUFFER + MAP + " do\n    b.GetMapState()\n  end");
    }

    @Test
    void body_thatOpensADevice_isRefused() {
        refused(
                Rule.CALLBACKS,
                "prefix step 2 body step 0: callbacks: a callback's body may only call, store and load, and use latches"
                        + " where it fires in pumps alone",
                "prefix",
                BUFFER + MAP + " do\n    open e\n  end");
    }

    @Test
    void latch_inABody_isOpenedOnlyWhereTheCallbackFiresInPumps() {
        accepted("prefix", BUFFER + MAP + " do\n    post l\n  end");
        refused(
                Rule.CALLBACKS,
                "prefix step 2 body step 0: callbacks: a callback's body may only call, store and load, and use latches"
                        + " where it fires in pumps alone",
                "prefix",
                BUFFER + MAP.replace("AllowProcessEvents", "AllowSpontaneous") + " do\n    post l\n  end");
    }

    @Test
    void latch_thatAPrefixCallbackWaitsFor_isRefused() {
        refused(
                Rule.CALLBACKS,
                "prefix step 2 body step 0: callbacks: only a callback that a concurrent thread starts and that fires in"
                        + " pumps alone may wait for a latch",
                "prefix",
                BUFFER + MAP + " do\n    wait l\n  end",
                "thread\n  post l");
    }

    @Test
    void store_thatAnUnmapMayMeet_isRefused() {
        String store = "  store r offset 0 bytes 0102\n";
        accepted("prefix", MAPPED, "thread\n" + store + "  post l", "thread\n  wait l\n  b.Unmap()");
        refused(
                Rule.RANGES,
                "thread 0 step 0: ranges: the memory of 'r' may be gone: wgpuBufferUnmap at thread 1 step 0",
                "prefix",
                MAPPED,
                "thread\n" + store,
                "thread\n  b.Unmap()");
        refused(
                Rule.RANGES,
                "suffix step 0: ranges: the memory of 'r' may be gone: wgpuDeviceDestroy at thread 0 step 0",
                "prefix",
                MAPPED,
                "thread\n  d.Destroy()",
                "suffix\n" + store);
    }

    @Test
    void store_outsideItsRange_isRefused() {
        accepted("prefix", MAPPED + "  store r offset 62 bytes 0102");
        refused(
                Rule.RANGES,
                "prefix step 5: ranges: 'r' has only 64 bytes",
                "prefix",
                MAPPED + "  store r offset 63 bytes 0102");
    }

    @Test
    void store_beyondTheReleaseOfTheDevice_isRefused() {
        refused(
                Rule.REFERENCES,
                "prefix step 6: references: the last reference to 'd' may have been given back",
                "prefix",
                MAPPED + "  d.Release()\n  store r offset 0 bytes 01");
    }

    @Test
    void bytes_writtenByOneAndReadByAnother_areKeptApart() {
        String store = "thread\n  store r offset 0 bytes 01020304";
        accepted("prefix", MAPPED, store, "thread\n  x = load r offset 4 size 4");
        accepted("prefix", MAPPED, store + "\n  post l", "thread\n  wait l\n  x = load r offset 3 size 4");
        refused(
                Rule.BYTES,
                "thread 1 step 0: bytes: the same bytes of 'b' may be touched at thread 0 step 0 at the same time",
                "prefix",
                MAPPED,
                store,
                "thread\n  x = load r offset 3 size 4");
    }

    @Test
    void waitAny_beyondItsInstance_isRefused() {
        String wait = "_instance.WaitAny(futures: [m], timeoutNS: ";
        accepted("prefix", BUFFER + MAP + "\n  d" + wait + "1000000)");
        refused(
                Rule.WAITS,
                "prefix step 4: waits: 'm' belongs to another instance",
                "prefix",
                BUFFER + MAP + "\n  open e\n  e" + wait + "0)");
        refused(
                Rule.WAITS,
                "prefix step 3: waits: a timeout of more than 10000000000 ns",
                "prefix",
                BUFFER + MAP + "\n  d" + wait + "10000000001)");
    }

    @Test
    void waitAny_withoutEnd_isForAnOperation_andHoldsNobodyUp() {
        String wait = "\n  d_instance.WaitAny(futures: [%s], timeoutNS: -1)";
        accepted("prefix", BUFFER + MAP + wait.formatted("m"));
        accepted("prefix", BUFFER + MAP + "\n  f = d.GetLostFuture()" + wait.formatted("m, f"));
        String why = "prefix step 4: waits: a wait without end is for an operation, outside of callbacks";
        refused(Rule.WAITS, why, "prefix", BUFFER + MAP + "\n  f = d.GetLostFuture()" + wait.formatted("f"));
        refused(
                Rule.WAITS,
                "prefix step 3: waits: a wait without end for 'm', whose callback has a body",
                "prefix",
                BUFFER + MAP + " do\n    b.GetMapState()\n  end" + wait.formatted("m"));
        refused(
                Rule.WAITS,
                "prefix step 3 body step 0: waits: a wait without end is for an operation, outside of callbacks",
                "prefix",
                BUFFER + MAP + "\n  w = d_queue.OnSubmittedWorkDone(callbackInfo: AllowProcessEvents) do"
                        + wait.formatted("m") + "\n  end");
    }

    @Test
    void waitAny_withATimeoutOnAnInstanceThatMayLackTimedWaits_isRefused() {
        String wait = "  i.WaitAny(futures: [a], timeoutNS: 1000)";
        String request = "\n  a = i.RequestAdapter(options: backend, callbackInfo: WaitAnyOnly)\n";
        accepted("prefix\n  i = CreateInstance(descriptor: backend)" + request + wait);
        accepted("prefix\n  i = CreateInstance(descriptor: null)" + request + wait); // which the library refuses
        String why = "prefix step 2: waits: a timeout on an instance that may not have timed waits";
        refused(Rule.WAITS, why, "prefix\n  i = CreateInstance(descriptor: {})" + request + wait);
        refused(
                Rule.WAITS,
                why,
                "prefix\n  i = CreateInstance(descriptor: null)" + request + wait.replace("1000)", "-1)"));
    }

    @Test
    void await_ofALoss_needsAnEndBefore() {
        accepted("prefix\n  open d\n  d.Destroy()\n  await d");
        accepted("prefix\n  open d\n  d.Release()\n  await d");
        refused(
                Rule.WAITS,
                "prefix step 3: waits: nothing has surely ended 'd' before",
                "prefix\n  open d\n  d.AddRef()\n  d.Release()\n  await d");
        refused(Rule.WAITS, "prefix step 1: waits: nothing has surely ended 'd' before", "prefix\n  open d\n  await d");
    }

    @Test
    void latch_thatNobodyOpens_isRefused() {
        refused(Rule.LATCHES, "thread 0 step 0: latches: nobody posts latch 'l'", "thread\n  wait l");
        refused(Rule.LATCHES, "thread 0 step 1: latches: latch 'l' is posted twice", "thread\n  post l\n  post l");
        assertThat(refusals("thread\n  wait l\n  post k", "thread\n  wait k\n  post l"))
                .extracting(Refusal::rule)
                .containsExactly(Rule.LATCHES);
    }

    @Test
    void latch_thatACallbackPosts_isAwaitedWhereNobodyWaitsForItFirst() {
        String pop = "prefix\n  open d\n  p = d.PopErrorScope(callbackInfo: WaitAnyOnly) do\n    post l\n  end";
        accepted(pop, "thread\n  await p", "thread\n  wait l");
        assertThat(refusals(pop, "thread\n  wait l\n  await p"))
                .singleElement()
                .hasToString("thread 0 step 0: latches: a callback posts the latch that nobody awaits without waiting"
                        + " here first");
        assertThat(refusals(pop, "thread\n  wait l", "suffix\n  await p"))
                .extracting(Refusal::rule)
                .contains(Rule.LATCHES);
    }
}
