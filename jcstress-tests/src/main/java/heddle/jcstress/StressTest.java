package heddle.jcstress;

import heddle.cases.CaseInfo;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;

/**
 * One jcstress test as its annotations describe it.
 *
 * @param type the class that holds the actors
 * @param info the case that it is
 * @param actors the names of its actors, which are also part of the names of their threads, and of its signal
 * @param table what its outcomes mean
 */
record StressTest(Class<?> type, CaseInfo info, List<String> actors, OutcomeTable table) {
    StressTest {
        actors = List.copyOf(actors);
    }

    /** Finds a test by its class name. */
    static StressTest load(String className) throws ClassNotFoundException {
        Class<?> type = Class.forName(className);
        if (!type.isAnnotationPresent(JCStressTest.class)) {
            throw new ClassNotFoundException(className + " is not a jcstress test");
        }
        return of(type);
    }

    /** Reads the annotations of a test; those that a case needs must be there. */
    static StressTest of(Class<?> type) {
        Clause clause = type.getAnnotation(Clause.class);
        Description description = type.getAnnotation(Description.class);
        if (clause == null || description == null) {
            throw new IllegalArgumentException(type.getName() + " lacks @Clause or @Description");
        }
        Needs needs = type.getAnnotation(Needs.class);
        String area = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        CaseInfo info = new CaseInfo(
                area + "." + type.getSimpleName(),
                description.value(),
                CaseStyle.JCSTRESS,
                CaseKind.STATISTICAL,
                type.isAnnotationPresent(Confined.class),
                List.of(clause.value()),
                needs == null ? Set.of() : Set.of(needs.functions()),
                needs != null && needs.commands(),
                type.getName(),
                "");
        List<String> actors = Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Actor.class) || method.isAnnotationPresent(Signal.class))
                .map(java.lang.reflect.Method::getName)
                .sorted()
                .toList();
        return new StressTest(type, info, actors, OutcomeTable.of(type));
    }

    /** Tells whether it asks for one thing only: that its actor comes back after the signal. */
    boolean isTermination() {
        JCStressTest annotation = type.getAnnotation(JCStressTest.class);
        return annotation != null && annotation.value() == Mode.Termination;
    }

    /** Returns how many samples a verdict needs; where each starts a thread or opens a device, a handful. */
    long leastSamples() {
        return isTermination() || type.isAnnotationPresent(FewSamples.class) ? FewSamples.LEAST : Grading.LEAST_SAMPLES;
    }

    /** Makes the runner that jcstress generated beside the test. */
    Runner<?> runner(ForkedTestConfig config) throws ReflectiveOperationException {
        return Class.forName(type.getName() + "_jcstress")
                .asSubclass(Runner.class)
                .getConstructor(ForkedTestConfig.class)
                .newInstance(config);
    }
}
