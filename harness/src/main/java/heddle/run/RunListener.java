package heddle.run;

import heddle.results.CaseResult;
import java.io.IOException;

/** Follows a run. Called from one thread at a time. */
public interface RunListener {
    /** A case has its result; what this throws ends the run. */
    void finished(CaseResult result) throws IOException;
}
