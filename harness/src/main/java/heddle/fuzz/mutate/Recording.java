package heddle.fuzz.mutate;

import heddle.program.Step;
import heddle.program.Steps;
import heddle.webgpu.Fn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps that record and submit commands. They are left in their order, and none is made twice: a recording that is out of
 * order, or submitted twice, is an error of the program's, by which the judge could tell nothing any more.
 */
final class Recording {
    private static final List<String> PARTS = List.of("ENCODER", "QUEUE_SUBMIT", "COMMAND_BUFFER");

    private Recording() {}

    static boolean isPart(Step step) {
        return step instanceof Step.Call call && isPart(call.function());
    }

    private static boolean isPart(Fn function) {
        return PARTS.stream().anyMatch(function.name()::contains);
    }

    /** Returns whether steps record into, or submit, what others made. */
    static boolean isShared(List<Step> steps) {
        Set<String> made = new HashSet<>();
        for (Step step : steps) {
            boolean creates =
                    step instanceof Step.Call call && call.function().name().startsWith("DEVICE_CREATE_");
            boolean submits = step instanceof Step.Call call && call.function() == Fn.QUEUE_SUBMIT;
            List<String> uses = Steps.uses(step);
            if (isPart(step)
                    && !creates
                    && !made.containsAll(submits ? uses.subList(1, uses.size()) : uses.subList(0, 1))) {
                return true;
            }
            if (step.result() != null) {
                made.add(step.result());
            }
        }
        return false;
    }
}
