package heddle.property.errors;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.property.errors.ScopeStep.Pop;
import heddle.property.errors.ScopeStep.Push;
import heddle.webgpu.ErrorFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

class ScopeProgramTest {
    private static final int SAMPLES = 300;

    @Test
    void balancedPrograms_popOnlyWhatTheirOwnThreadPushed_andAllOfIt() {
        for (ScopeProgram program : samples(ScopeProgram.balanced(4, 2, ErrorFilter.VALIDATION))) {
            Map<List<Integer>, Integer> depths = new HashMap<>();
            for (ScopeStep step : program.steps()) {
                depths.merge(List.of(step.role(), step.device()), change(step), Integer::sum);
                assertThat(depths.values()).as(program.steps().toString()).allMatch(depth -> depth >= 0);
            }
            assertThat(depths.values()).as(program.steps().toString()).allMatch(depth -> depth == 0);
        }
    }

    @Test
    void unbalancedPrograms_sometimesPopNothing() {
        assertThat(samples(ScopeProgram.unbalanced(4)))
                .anyMatch(
                        program -> !program.steps().isEmpty() && program.steps().get(0) instanceof Pop);
    }

    private static int change(ScopeStep step) {
        return step instanceof Push ? 1 : step instanceof Pop ? -1 : 0;
    }

    private static List<ScopeProgram> samples(Arbitrary<ScopeProgram> programs) {
        List<ScopeProgram> samples = new ArrayList<>();
        JqwikSession.run("1", () -> programs.sampleStream().limit(SAMPLES).forEach(samples::add));
        return samples;
    }
}
