package heddle.fuzz.judge;

import java.util.List;

/** Looks at one play from one side. */
@FunctionalInterface
interface Oracle {
    /** Returns what it cannot explain. */
    List<Finding> findings(Story story);
}
