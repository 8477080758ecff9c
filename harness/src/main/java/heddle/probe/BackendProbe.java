package heddle.probe;

import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a probe found out about a backend on this machine. */
public sealed interface BackendProbe {
    /**
     * There is a device.
     *
     * @param functions what came of each function, all of them
     */
    record Ready(LibraryFacts facts, Map<Fn, FunctionOutcome> functions) implements BackendProbe {
        public Ready {
            functions = Collections.unmodifiableMap(new EnumMap<>(functions));
            if (functions.size() != Fn.values().length) {
                throw new IllegalArgumentException(
                        functions.size() + " functions of " + Fn.values().length + " probed");
            }
        }

        /** Returns the functions that stand so. */
        public Set<Fn> standing(FunctionOutcome.Standing standing) {
            Set<Fn> which = EnumSet.noneOf(Fn.class);
            functions.forEach((function, outcome) -> {
                if (outcome.standing() == standing) {
                    which.add(function);
                }
            });
            return which;
        }

        /** Returns the functions without which cases have to do. */
        public Set<Fn> unsupported() {
            return standing(FunctionOutcome.Standing.NOT_IMPLEMENTED);
        }
    }

    /**
     * There is no device, and nothing can be judged.
     *
     * @param verdict CRASH or HANG where the library ended or held the process, else NOT_RUN; UNKNOWN for Heddle's own fault
     * @param reason one line
     * @param evidence what the process left: its last words, its stacks
     */
    record Failed(Verdict verdict, String reason, List<String> evidence) implements BackendProbe {
        public Failed {
            evidence = List.copyOf(evidence);
        }
    }
}
