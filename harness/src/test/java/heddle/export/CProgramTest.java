package heddle.export;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.ShippedDescriptors;
import heddle.program.Claim;
import heddle.program.ProgramText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CProgramTest {
    private static final CTarget DAWN_NULL =
            CTarget.of(ShippedDescriptors.find("dawn-null").orElseThrow());

    private static final String SCOPES = """
        heddle program 1
        plan seed 7 repeats 5 start staggered
        delay thread 1 step 1 spin 3000

        prefix
          open d
        thread
          d.PushErrorScope(filter: Validation)
          post pushed
          wait made
          p = d.PopErrorScope(callbackInfo: AllowProcessEvents)
          await p
        thread
          wait pushed
          x = d.CreateBuffer(descriptor: {usage: MapRead|Storage, size: 64})
          post made
        """;

    @Test
    void threads_ofAProgram_areFunctionsWithTheSameCallsInTheSameOrder() {
        String c = exported(SCOPES, new Claim.Died());

        assertThat(c).contains("""
            static void thread_0(void) {
                AT wgpuDevicePushErrorScope(d, WGPUErrorFilter_Validation);
                latch_pushed = 1;
                AT wait_for(&latch_made);
                AT p.future = wgpuDevicePopErrorScope(d,
                    (WGPUPopErrorScopeCallbackInfo){.mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_PopErrorScope,
                        TELLS(p)});
                AT await(d_instance, &p);
            }
            """);
    }

    @Test
    void delay_ofThePlan_standsBeforeItsStep() {
        assertThat(exported(SCOPES, new Claim.Died()))
                .contains("    spin(3000);\n    AT x = wgpuDeviceCreateBuffer(d,");
    }

    @Test
    void device_thatNothingEnds_isOpenedOnceForAllRepeats() {
        assertThat(body(exported(SCOPES, new Claim.Died()), "open_once")).contains("open_device(d_instance");
    }

    @Test
    void device_whoseScopeStaysOpen_isOpenedInEachRepeat() {
        String c = exported("""
            heddle program 1
            plan seed 7 repeats 5 start barrier
            prefix
              open d
            thread
              d.PushErrorScope(filter: Validation)
            """, new Claim.Died());

        assertThat(body(c, "open_once")).doesNotContain("open_device");
        assertThat(body(c, "prefix")).contains("open_device(d_instance");
    }

    @Test
    void step_whoseRangeMayBeNull_isGuarded() {
        String c = exported("""
            heddle program 1
            plan seed 7 repeats 5 start barrier
            prefix
              open d
              b = d.CreateBuffer(descriptor: {usage: MapWrite|CopySrc, size: 64, mappedAtCreation: true})
              r = b.GetMappedRange(offset: 0, size: 64)
              store r offset 0 bytes 01020304
            """, new Claim.Died());

        assertThat(body(c, "prefix"))
                .contains("if (b) AT r = wgpuBufferGetMappedRange(b, 0, 64);")
                .contains("if (r) AT memcpy((char *)r + 0, (const unsigned char[]){0x01, 0x02, 0x03, 0x04}, 4);");
        assertThat(body(c, "give_back")).contains("if (b) AT wgpuBufferRelease(b);");
    }

    @Test
    void defaults_ofTheInitMacros_areSpelledWhereTheyAreNotZero() {
        String c = exported("""
            heddle program 1
            plan seed 7 repeats 5 start barrier
            prefix
              open d
              s = d.CreateSampler(descriptor: {label: "a\\"b"})
            """, new Claim.Died());

        assertThat(body(c, "prefix"))
                .contains(".label = TEXT(\"a\\\"b\")")
                .contains(".lodMaxClamp = 32.0f")
                .contains(".maxAnisotropy = 1");
    }

    @Test
    void answers_thatNoOrderExplains_areComparedWithTheExplainedOnes() {
        Claim claim = new Claim.NoOrderExplains(List.of("p"), Set.of(List.of("Success:NoError")));

        assertThat(body(exported(SCOPES, claim), "check"))
                .contains("{\"Success:NoError\"},")
                .contains("ended(REPRODUCED, \"NoOrderExplains: p %s\", word_p);");
    }

    @Test
    void operation_withoutAName_getsThatOfItsPlace() {
        String c = exported("""
            heddle program 1
            plan seed 7 repeats 5 start barrier
            prefix
              open d
            thread
              d_queue.OnSubmittedWorkDone(callbackInfo: AllowProcessEvents)
            """, new Claim.NotOnce("thread 0 step 0"));

        assertThat(c).contains("thread_0_step_0.future = wgpuQueueOnSubmittedWorkDone(d_queue,");
        assertThat(body(c, "check")).contains("if (thread_0_step_0.started && thread_0_step_0.fired != 1)");
    }

    @Test
    void names_thatCTakesForItself_areChanged() {
        String c = exported("""
            heddle program 1
            plan seed 7 repeats 5 start barrier
            prefix
              open double
            """, new Claim.Died());

        assertThat(c).contains("static WGPUDevice double_;");
    }

    private static String exported(String text, Claim claim) {
        return CProgram.of(ProgramText.parse(text), claim, DAWN_NULL);
    }

    private static String body(String c, String function) {
        String head = "static void " + function + "(void) {\n";
        int start = c.indexOf(head);
        return c.substring(start, c.indexOf("\n}", start));
    }
}
