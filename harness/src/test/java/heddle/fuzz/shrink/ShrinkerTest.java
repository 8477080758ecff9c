package heddle.fuzz.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.program.LegalProgram;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests what is left of programs when imagined libraries fail in known ways. */
class ShrinkerTest {
    private static final LegalProgram.Abilities ABILITIES = new LegalProgram.Abilities(64);
    private static final Program PROGRAM = ProgramText.parse("""
            heddle program 1
            plan seed 7 repeats 4 start staggered
            delay thread 0 step 1 spin 3000

            prefix
              open d
              b = d.CreateBuffer(descriptor: {usage: MapRead|CopyDst, size: 64})
              s = d.CreateSampler(descriptor: null)
            thread
              d.PushErrorScope(filter: Validation)
              m = b.MapAsync(mode: Read, offset: 0, size: 64, callbackInfo: AllowProcessEvents) do
                x = b.GetSize()
              end
              p = d.PopErrorScope(callbackInfo: AllowProcessEvents)
              await p
            thread
              b.Unmap()
              b.GetMapState()
            thread
              s.SetLabel(label: "weft")
            suffix
              y = b.GetMapState()
            """);

    @Test
    void failureOfTwoCalls_leavesThoseAndWhatTheyRestOn() throws Exception {
        Program smallest = shrink(p -> calls(p, Fn.BUFFER_MAP_ASYNC)
                && calls(p, Fn.BUFFER_UNMAP)
                && p.threads().size() == 2);
        assertThat(smallest.threads()).hasSize(2);
        assertThat(smallest.concurrentCalls()).isEqualTo(2);
        assertThat(smallest.prefix()).hasSize(2);
        assertThat(smallest.suffix()).isEmpty();
        assertThat(smallest.plan()).isEqualTo(new Plan(7, 4, Plan.Start.BARRIER, List.of()));
    }

    @Test
    void failureWithoutThreads_leavesNone() throws Exception {
        Program smallest = shrink(p -> everyCall(p).contains(Fn.DEVICE_POP_ERROR_SCOPE));
        assertThat(smallest.threads()).isEmpty();
        assertThat(everyCall(smallest)).containsExactly(Fn.DEVICE_POP_ERROR_SCOPE);
    }

    @Test
    void bodiesThatDoNotMatter_go() throws Exception {
        Program smallest = shrink(p -> calls(p, Fn.BUFFER_MAP_ASYNC));
        assertThat(ProgramText.print(smallest)).contains("MapAsync").doesNotContain(" do\n");
    }

    @Test
    void failureThatNeedsThePlan_keepsIt() throws Exception {
        Program smallest = shrink(p -> !p.plan().delays().isEmpty());
        assertThat(smallest.plan().delays()).hasSize(1);
        assertThat(smallest.concurrentCalls()).isLessThanOrEqualTo(2);
    }

    @Test
    void everyProgramThatIsTried_isLegal() throws Exception {
        List<Program> tried = new ArrayList<>();
        new Shrinker(
                        ABILITIES,
                        programs -> {
                            tried.addAll(programs);
                            return OptionalInt.empty();
                        },
                        () -> true)
                .shrink(PROGRAM);
        assertThat(tried).isNotEmpty().doesNotHaveDuplicates();
        assertThat(tried)
                .allSatisfy(p -> assertThat(LegalProgram.refusals(p, ABILITIES)).isEmpty());
    }

    @Test
    void noTimeLeft_leavesTheProgramAsItIs() throws Exception {
        assertThat(new Shrinker(ABILITIES, programs -> OptionalInt.of(0), () -> false).shrink(PROGRAM))
                .isEqualTo(PROGRAM);
    }

    @Test
    void rareFailure_shrinksAsFarAsItsTrialsAllow() throws Exception {
        Random luck = new Random(3); // a failure in a hundred plays, of which a trial makes 600
        Trial trial = programs -> IntStream.range(0, programs.size())
                .filter(i -> calls(programs.get(i), Fn.BUFFER_UNMAP)
                        && luck.ints(600, 0, 100).anyMatch(each -> each == 0))
                .findFirst();
        assertThat(new Shrinker(ABILITIES, trial, () -> true).shrink(PROGRAM).concurrentCalls())
                .isLessThanOrEqualTo(1);
    }

    private static Program shrink(Predicate<Program> fails) throws Exception {
        Trial trial = programs -> IntStream.range(0, programs.size())
                .filter(i -> fails.test(programs.get(i)))
                .findFirst();
        return new Shrinker(ABILITIES, trial, () -> true).shrink(PROGRAM);
    }

    private static boolean calls(Program program, Fn function) {
        return everyCall(program).contains(function);
    }

    private static List<Fn> everyCall(Program program) {
        List<Step> steps = new ArrayList<>(program.prefix());
        program.threads().forEach(steps::addAll);
        steps.addAll(program.suffix());
        return steps.stream()
                .filter(Step.Call.class::isInstance)
                .map(step -> ((Step.Call) step).function())
                .toList();
    }
}
