package heddle.property;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Makes jqwik draw random programs from the seed of the run, so that the same seed gives the same programs. */
public final class ProgramsHook implements AroundPropertyHook {
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS; // so that it may stand on the class
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        attributes.setSeed(Long.toString(CurrentRig.get().bench().seed()));
        attributes.setGeneration(GenerationMode.RANDOMIZED);
        attributes.setEdgeCases(EdgeCasesMode.NONE);
        attributes.setShrinking(ShrinkingMode.BOUNDED);
        attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED); // there is no memory of earlier failures
        return property.execute();
    }
}
