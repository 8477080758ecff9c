package heddle.cases;

import java.util.List;

/**
 * A set of cases and the way to run one of them; a service found by {@link java.util.ServiceLoader}.
 *
 * <p>The parent process only lists; {@link #run} is called once in a worker process, on its main thread.
 */
public interface CaseSuite {
    /** Lists the cases, without loading any library. */
    List<CaseInfo> cases();

    /** Runs one of {@link #cases}. What a case throws becomes its judgement; a throw of this method is Heddle's fault. */
    Judgement run(CaseInfo info, Bench bench);

    /** Makes the suite of a class that a task names. */
    static CaseSuite named(String className) throws ReflectiveOperationException {
        return Class.forName(className)
                .asSubclass(CaseSuite.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
