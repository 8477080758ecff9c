package heddle.property;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import heddle.cases.CaseInfo;
import heddle.cases.PhaseNotes;
import heddle.results.CaseStyle;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of one test method by the JUnit Platform, on the calling thread, with what came of it.
 *
 * <p>IMPLEMENTATION NOTES: a worker runs this once, so start-up counts. The launcher is given the one engine and the
 * one method, and looks for nothing on the class path: no other engines, listeners, filters or configuration files.
 */
final class OneTest implements TestExecutionListener {
    /** Longer than {@link ProgramsHook} lets it take, since jqwik would only look away when it is over. */
    private static final String SHRINKING_BOUND_SECONDS = "60";

    /** Held, so that its level lasts: jqwik logs that it keeps no database and bounds its shrinking, as it was told. */
    private static final Logger JQWIK_LOG = Logger.getLogger("net.jqwik");

    private static final Pattern NAME = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");

    private final List<Throwable> thrown = new ArrayList<>();
    private int finished;

    private final Consumer<String> notes;

    private OneTest(Consumer<String> notes) {
        this.notes = notes;
    }

    /** Runs the method of a case; what it throws is kept here, and {@code notes} hears when it begins and ends. */
    static OneTest run(CaseInfo info, Consumer<String> notes) {
        JQWIK_LOG.setLevel(Level.SEVERE);
        OneTest test = new OneTest(notes);
        launcher(info.style()).execute(request(info), test);
        return test;
    }

    /** Returns what the test threw, or else what its class or engine threw. */
    Optional<Throwable> thrown() {
        return thrown.stream().findFirst();
    }

    /** Returns whether a test ran to its end, by whatever result. */
    boolean ran() {
        return finished > 0;
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            notes.accept(PhaseNotes.BEGIN);
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            notes.accept(PhaseNotes.END);
            finished++;
        }
        result.getThrowable().ifPresent(thrown::add);
    }

    private static Launcher launcher(CaseStyle style) {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(style == CaseStyle.JQWIK ? new JqwikTestEngine() : new JupiterTestEngine())
                .build());
    }

    private static LauncherDiscoveryRequest request(CaseInfo info) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selector(info))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("jqwik.database", "") // its own memory of failures would make runs differ
                .configurationParameter("jqwik.shrinking.bounded.seconds", SHRINKING_BOUND_SECONDS)
                // Nobody listens to its reports: what a property throws for its smallest sample tells all.
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .build();
    }

    /** Selects the method; or of a parametrised one, whose name ends in an index, only that invocation. */
    private static DiscoverySelector selector(CaseInfo info) {
        Matcher name = NAME.matcher(info.methodName());
        if (!name.matches()) {
            throw new IllegalArgumentException("no method name: " + info.methodName());
        }
        Method method = method(info, name.group(1));
        DiscoverySelector whole = selectMethod(method.getDeclaringClass(), method);
        return name.group(2) == null ? whole : selectIteration(whole, Integer.parseInt(name.group(2)));
    }

    private static Method method(CaseInfo info, String name) {
        try {
            Class<?> type = Class.forName(info.className());
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no method for case " + info.id()));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class for case " + info.id(), e);
        }
    }
}
