package heddle.fuzz.shrink;

import heddle.program.Program;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Finds out which programs fail as the first one did; plays each as often as the rate of the failure asks. */
@FunctionalInterface
public interface Trial {
    /** Returns the first of these programs that failed, from 0; nothing if none did. */
    OptionalInt firstFailing(List<Program> programs) throws IOException, InterruptedException;
}
