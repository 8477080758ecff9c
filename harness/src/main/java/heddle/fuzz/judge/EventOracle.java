package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.program.Claim;
import heddle.program.Names;
import heddle.program.Step;
import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.program.Value;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What devices tell of themselves, once and in order, and the texts that come with callbacks. */
final class EventOracle implements Oracle {
    @Override
    public List<Finding> findings(Story story) {
        List<Finding> findings = new ArrayList<>();
        for (Took took : story.taken()) {
            if (took.item().step() instanceof Step.Open open
                    && took.run().answer().equals("there")) {
                loss(story, open.result(), findings);
                course(story, open.result(), findings);
            } else if (took.item().isCall(Fn.ADAPTER_REQUEST_DEVICE) && story.isAnswered(took, "Success")) {
                course(story, took.item().step().result() + Names.OBJECT, findings);
            }
            unborn(story, took).ifPresent(findings::add);
        }
        story.firings().forEach(fired -> message(fired, findings));
        return findings;
    }

    private static void loss(Story story, String device, List<Finding> findings) {
        List<Fired> lost = events(story, device, CallbackKind.DEVICE_LOST);
        if (lost.size() > 1 || (lost.isEmpty() && !story.isGivenUp())) {
            String times = lost.isEmpty() ? "never" : "twice";
            findings.add(Finding.violation(
                    "ASY-14",
                    "the loss of a device was told " + times,
                    new Claim.NotOnce(device),
                    "the loss of " + device + " was told " + lost.size() + " times"));
        }
    }

    /** Why a device was told lost, and what came after. */
    private static void course(Story story, String device, List<Finding> findings) {
        for (Fired event : events(story, device, CallbackKind.DEVICE_LOST)) {
            early(story, device, event, findings);
            for (Fired error : events(story, device, CallbackKind.UNCAPTURED_ERROR)) {
                long made = story.around(error) // what was made before may come late
                        .map(around -> around.run().beganNanos())
                        .orElse(Long.MIN_VALUE);
                if (made > event.endedNanos() && !Cancelling.isExpected(story.facts(), event)) {
                    findings.add(Finding.unclaimed(
                            "ERR-9",
                            "an uncaptured error after the loss of its device was told",
                            "after the loss of " + device + ": " + error.message()));
                }
            }
        }
    }

    /** A device that could not be made is told lost too, once and as that. */
    private static Optional<Finding> unborn(Story story, Took took) {
        String request = String.valueOf(took.item().step().result());
        boolean failed = took.item().isCall(Fn.ADAPTER_REQUEST_DEVICE)
                && took.item().call().orElseThrow().arguments().get(0) instanceof Value.Struct struct
                && struct.fields().containsKey("deviceLostCallbackInfo")
                && story.isAnswered(took, "Error");
        if (!failed || story.isGivenUp() || story.facts().mayEnd(request)) {
            return Optional.empty();
        }
        List<String> told = events(story, request + Names.OBJECT, CallbackKind.DEVICE_LOST).stream()
                .map(Fired::answer)
                .toList();
        return told.equals(List.of("FailedCreation"))
                ? Optional.empty()
                : Optional.of(Finding.unclaimed(
                        "ASY-14",
                        "a device that could not be made was not told lost once, as that",
                        took.item() + " answered Error, and the device was told lost: " + told));
    }

    /** A device is lost by its Destroy or its last Release, and by nothing else here; its event may be cancelled before. */
    private static void early(Story story, String device, Fired event, List<Finding> findings) {
        boolean caused = story.taken().stream()
                .anyMatch(t -> (t.item().isCall(Fn.DEVICE_DESTROY) || t.item().isCall(Fn.DEVICE_RELEASE))
                        && t.item().self().equals(device)
                        && t.run().beganNanos() <= event.beganNanos());
        boolean afterwards = event.isInsideStep() && event.inside().equals(Trace.AFTERWARDS);
        if (Cancelling.isExpected(story.facts(), event)) {
            return;
        }
        if (!caused && event.isInsideStep() && !afterwards) {
            findings.add(Finding.violation(
                    "TS-10",
                    "the loss of a device that nothing ended",
                    new Claim.Misplaced(device),
                    "the loss of " + device + " was told in " + event.inside() + ": " + event.answer()));
        } else if (caused && !afterwards && !event.answer().equals("Destroyed")) {
            findings.add(Finding.unclaimed(
                    "ASY-14", "a destroyed device lost for another reason", device + " was lost: " + event.answer()));
        }
    }

    /** Returns when that was told of a device. */
    static List<Fired> events(Story story, String device, CallbackKind kind) {
        return story.firings(device).stream().filter(f -> f.kind() == kind).toList();
    }

    private static void message(Fired fired, List<Finding> findings) {
        boolean success = fired.answer().equals("Success") || fired.answer().equals("Success:NoError");
        boolean error = fired.kind() == CallbackKind.UNCAPTURED_ERROR
                || fired.answer().equals("Success:Validation")
                || fired.answer().equals("Error");
        if (success && !fired.message().isEmpty()) {
            findings.add(Finding.unclaimed(
                    "ERR-13",
                    "a success with a message",
                    fired.operation() + " succeeded and was told: " + fired.message()));
        } else if (error && fired.message().isEmpty()) {
            findings.add(Finding.unclaimed(
                    "ERR-13",
                    "an error without a message",
                    fired.operation() + " was told " + fired.answer() + " and no message"));
        }
    }
}
