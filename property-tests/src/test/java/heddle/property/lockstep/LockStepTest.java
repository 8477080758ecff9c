package heddle.property.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockStepTest {
    private final List<String> journal = new ArrayList<>();
    private final LockStep steps = new LockStep(journal::add, Roles.callingThread());

    @Test
    void call_aboutToBeMade_isInTheJournal() {
        steps.run(0, "wgpuMayAbort()", () -> assertThat(journal).last().isEqualTo("  1  main  wgpuMayAbort()"));
    }

    @Test
    void disagreement_atTheLastCall_showsTheProgram() {
        steps.run(0, "push", () -> {});
        assertThat(steps.<Integer>call(0, "pop", () -> 7)).isEqualTo(7);

        assertThat(steps.disagreement("Validation", "NoError", List.of("thread T1 made an error in step 1")))
                .hasMessage("""
                        thread main, pop: expected Validation, saw NoError
                        thread T1 made an error in step 1
                        the program, each call returned before the next began:
                          1  main  push
                          2  main  pop  <-- expected Validation, saw NoError""");
    }

    @Test
    void failure_thrownByACall_becomesTheProgramsOwn() {
        assertThatThrownBy(() -> steps.run(0, "wait", () -> {
                    throw new AssertionError("the callback never fired");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("thread main, wait: the callback never fired\n")
                .hasMessageEndingWith("  1  main  wait  <-- here");
    }

    @Test
    void nonNull_ofNull_fails() {
        steps.run(0, "createBuffer", () -> {});
        assertThatThrownBy(() -> steps.nonNull(null))
                .hasMessageStartingWith("thread main, createBuffer: returned NULL");
    }

    @Test
    void words_ofALibrary_areOneBoundedLine() {
        assertThat(LockStep.quoted("bad\nusage")).isEqualTo("'bad'");
        assertThat(LockStep.quoted("x".repeat(1000))).hasSizeLessThan(200);
    }
}
