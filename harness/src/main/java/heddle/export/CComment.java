package heddle.export;

import heddle.program.Claim;
import heddle.program.Program;
import heddle.program.Step;
import java.util.ArrayList;
import java.util.List;

/** The head of an exported file: what is claimed, of which calls, of which library, and how it is built and run. */
final class CComment {
    private static final int WIDTH = 116;

    private final Program program;
    private final Claim claim;
    private final CTarget target;

    CComment(Program program, Claim claim, CTarget target) {
        this.program = program;
        this.claim = claim;
        this.target = target;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("// " + CClaim.name(claim) + ": " + CClaim.sentence(claim));
        lines.add("//");
        calls("before", program.prefix(), lines);
        for (int i = 0; i < program.threads().size(); i++) {
            calls("thread " + i, program.threads().get(i), lines);
        }
        calls("after", program.suffix(), lines);
        lines.add("//");
        lines.add("// Seen on " + target.title() + (target.library().isEmpty() ? "" : " (" + target.library() + ")")
                + ".");
        target.environment().forEach((name, value) -> lines.add("// Environment: " + name + "=" + value));
        lines.add("//");
        lines.add("//     cc -std=gnu11 -O1 -Wall -I FOLDER-OF-webgpu.h -o program THIS-FILE -pthread -ldl");
        lines.add("//     WEBGPU_LIBRARY=PATH [SECONDS=N] ./program [TIMES]");
        lines.add("//");
        lines.add("// Ends with 0 when the claim did not come true in TIMES repeats of the whole program (default "
                + program.plan().repeats() + ")");
        lines.add("// or in N seconds, with 1 when it did, and with 2 when it cannot tell. The calls stand under \"The"
                + " program\".");
        return lines;
    }

    private static void calls(String section, List<Step> steps, List<String> lines) {
        StringBuilder line = new StringBuilder("//   " + section + ":");
        boolean first = true;
        for (Step step : steps) {
            String word = (first ? " " : ", ") + word(step);
            if (line.length() + word.length() > WIDTH) {
                lines.add(line + ",");
                line = new StringBuilder("//      ");
                word = " " + word(step);
            }
            line.append(word);
            first = false;
        }
        if (!first) {
            lines.add(line.toString());
        }
    }

    private static String word(Step step) {
        if (step instanceof Step.Call call) {
            return call.function().cName().substring("wgpu".length());
        } else if (step instanceof Step.Open) {
            return "open a device";
        } else if (step instanceof Step.Lock) {
            return "lock";
        } else if (step instanceof Step.Unlock) {
            return "unlock";
        } else if (step instanceof Step.Store) {
            return "store";
        } else if (step instanceof Step.Load) {
            return "load";
        } else if (step instanceof Step.Await await) {
            return "await " + await.operation();
        } else if (step instanceof Step.Post post) {
            return "post " + post.latch();
        }
        return "wait for " + ((Step.WaitFor) step).latch();
    }
}
