package heddle.property;

import heddle.cases.CaseInfo;
import heddle.cases.Judgement;
import heddle.cases.MissingAbilityException;
import heddle.cases.NoDeviceException;
import heddle.verdict.Verdict;
import heddle.webgpu.NullHandleException;
import heddle.webgpu.UnsupportedFunctionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Turns what a case threw into its judgement. */
final class CaseJudge {
    private static final int FAULT_FRAMES = 20;

    private final CaseInfo info;

    CaseJudge(CaseInfo info) {
        this.info = info;
    }

    /** Judges a throw; the cause matters for nothing but Heddle's own faults. */
    Judgement judge(Throwable thrown) {
        if (thrown instanceof UnsupportedFunctionException lacking) {
            return Judgement.unsupported(lacking.function().cName());
        }
        if (thrown instanceof MissingAbilityException lacking) {
            return Judgement.unsupported(String.valueOf(lacking.getMessage()));
        }
        if (thrown instanceof AssertionError || thrown instanceof NullHandleException) {
            return Judgement.of(Verdict.VIOLATION, firstLine(thrown), violationEvidence(thrown));
        }
        if (thrown instanceof NoDeviceException) {
            return Judgement.of(Verdict.NOT_RUN, firstLine(thrown), List.of());
        }
        if (thrown instanceof TestAbortedException) {
            return Judgement.of(Verdict.UNKNOWN, firstLine(thrown), messageLines(thrown));
        }
        return Judgement.of(
                Verdict.UNKNOWN,
                "Heddle fault: " + thrown.getClass().getSimpleName() + ": " + firstLine(thrown),
                faultEvidence(thrown));
    }

    private List<String> violationEvidence(Throwable thrown) {
        List<String> lines = new ArrayList<>(messageLines(thrown));
        Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(info.className()))
                .forEach(frame -> lines.add("at " + frame.getMethodName() + " (" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")"));
        return lines;
    }

    private static List<String> faultEvidence(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .flatMap(t -> Stream.concat(
                        Stream.of(t.toString()),
                        Arrays.stream(t.getStackTrace()).limit(FAULT_FRAMES).map(frame -> "at " + frame)))
                .toList();
    }

    private static String firstLine(Throwable thrown) {
        return messageLines(thrown).get(0);
    }

    private static List<String> messageLines(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? List.of(thrown.getClass().getSimpleName())
                : message.strip().lines().toList();
    }
}
