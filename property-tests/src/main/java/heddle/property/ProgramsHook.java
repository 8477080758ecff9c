package heddle.property;

import heddle.cases.Confined;
import heddle.cases.Deadline;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes jqwik draw random programs from the seed of the run, so that the same seed gives the same programs, and bounds the
 * time that it spends on making a failing one smaller.
 *
 * <p>IMPLEMENTATION NOTES: jqwik shrinks on a thread of its own, and goes on there after its bound has passed, when the rig
 * is already being closed. So its bound never passes: after ours every smaller program counts as sound, which ends the
 * shrinking at once. And since it is another thread, programs of one thread are not shrunk at all.
 */
public final class ProgramsHook implements AroundPropertyHook, AroundTryHook {
    private static final Duration SHRINKING = Duration.ofSeconds(3);

    private volatile @Nullable Deadline shrinking;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS; // so that it may stand on the class
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        boolean confined = context.targetMethod().isAnnotationPresent(Confined.class);
        PropertyAttributes attributes = context.attributes();
        attributes.setSeed(Long.toString(CurrentRig.get().bench().seed()));
        attributes.setGeneration(GenerationMode.RANDOMIZED);
        attributes.setEdgeCases(EdgeCasesMode.NONE);
        attributes.setShrinking(confined ? ShrinkingMode.OFF : ShrinkingMode.BOUNDED);
        attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED); // there is no memory of earlier failures
        shrinking = null;
        return property.execute();
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor program, List<Object> parameters) {
        Deadline bound = shrinking;
        if (bound != null && bound.hasPassed()) {
            return TryExecutionResult.satisfied();
        }
        TryExecutionResult result = program.execute(parameters);
        if (result.isFalsified() && bound == null) {
            shrinking = Deadline.in(SHRINKING);
        }
        return result;
    }
}
