package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.fuzz.judge.Story.Took;
import heddle.program.Claim;
import heddle.program.Step;
import heddle.program.Trace.Fired;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers that are the same in every order: properties, objects that must be there, statuses that cannot be others. */
final class AnswerOracle implements Oracle {
    private static final Map<Fn, String> STATUSES = Map.of(
            Fn.QUEUE_ON_SUBMITTED_WORK_DONE, "QUE-3",
            Fn.SHADER_MODULE_GET_COMPILATION_INFO, "ASY-1",
            Fn.INSTANCE_REQUEST_ADAPTER, "TS-9",
            Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC, "TS-8");

    @Override
    public List<Finding> findings(Story story) {
        List<Finding> findings = new ArrayList<>();
        for (Took took : story.taken()) {
            took.item().call().ifPresent(call -> {
                property(story, took, call.function()).ifPresent(findings::add);
                status(story, took, call.function()).ifPresent(findings::add);
                presence(took, call.function()).ifPresent(findings::add);
                mapOfTheLost(story, took).ifPresent(findings::add);
            });
        }
        return findings;
    }

    private Optional<Finding> property(Story story, Took took, Fn function) {
        Item maker = story.facts().maker(took.item().self()).orElse(null);
        Step.Call made = maker == null ? null : maker.call().orElse(null);
        if (made == null) {
            return Optional.empty();
        }
        String expected = Properties.expected(function, made).orElse(took.run().answer());
        if (took.run().answer().equals(expected)
                || Specimens.validity(made.function(), made.arguments()) != Specimens.Validity.RIGHT) {
            return Optional.empty();
        }
        return Optional.of(
                wrong("TS-6", took, took.item().step().result(), took.run().answer(), Set.of(expected)));
    }

    private Optional<Finding> status(Story story, Took took, Fn function) {
        String clause = STATUSES.get(function);
        if (clause == null) {
            return Optional.empty();
        }
        String operation = took.item().step().result();
        List<Fired> told = operation == null ? List.of() : story.firings(operation);
        boolean doomed = story.facts().devices().stream().anyMatch(story.facts()::isDoomed);
        boolean unknown = function != Fn.INSTANCE_REQUEST_ADAPTER
                && story.facts().device(took.item().self()).isEmpty();
        if (told.size() != 1
                || doomed
                || unknown
                || story.facts().mayEnd(String.valueOf(operation))
                || story.isGivenUp()) {
            return Optional.empty();
        }
        String expected = Specimens.names(took.item().call().orElseThrow(), "missing") ? "ValidationError" : "Success";
        String answer = told.get(0).answer();
        return answer.equals(expected)
                ? Optional.empty()
                : Optional.of(wrong(clause, took, operation, answer, Set.of(expected)));
    }

    /** Whoever maps a buffer of a device after it was destroyed, on whichever thread, is told that this failed. */
    private static Optional<Finding> mapOfTheLost(Story story, Took took) {
        if (!took.item().isCall(Fn.BUFFER_MAP_ASYNC)) {
            return Optional.empty();
        }
        String device = story.facts().device(took.item().self()).orElse("");
        boolean lost = story.taken().stream()
                .anyMatch(end -> end.item().isCall(Fn.DEVICE_DESTROY)
                        && end.item().self().equals(device)
                        && end.run().endedNanos() < took.run().beganNanos());
        return lost && story.isAnswered(took, "Success")
                ? Optional.of(Finding.unclaimed(
                        "MT-4",
                        "wgpuBufferMapAsync answered Success on a device that had been destroyed",
                        took.item() + " answered Success, after " + device + " was destroyed"))
                : Optional.empty();
    }

    private static Optional<Finding> presence(Took took, Fn function) {
        boolean makes = took.run().answer().equals("null")
                && (function.name().startsWith("DEVICE_CREATE_")
                        || function.name().contains("_GET_QUEUE"))
                && function != Fn.DEVICE_CREATE_BUFFER;
        boolean future = took.item().callback().isPresent();
        return makes && !future
                ? Optional.of(wrong("TS-8", took, took.item().step().result(), "null", Set.of("there")))
                : Optional.empty();
    }

    private static Finding wrong(String clause, Took took, String step, String answer, Set<String> expected) {
        Set<List<String>> words = Set.copyOf(expected.stream().map(List::of).toList());
        String function = CallbackOracle.function(took.item());
        return new Finding(
                Verdict.VIOLATION,
                clause,
                function + " answered " + answer + " and not " + String.join(" or ", expected),
                step == null ? Optional.empty() : Optional.of(new Claim.NoOrderExplains(List.of(step), words)),
                List.of(took.item() + " answered " + answer));
    }
}
