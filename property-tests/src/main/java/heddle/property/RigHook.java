package heddle.property;

import heddle.cases.Rig;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.ResolveParameterHook;

/** Gives a jqwik property the {@link Rig} that it asks for as a parameter: one rig for all its tries. */
public final class RigHook implements ResolveParameterHook {
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS; // so that it may stand on the class
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        return parameter.typeUsage().isOfType(Rig.class)
                ? Optional.of(tryContext -> CurrentRig.get())
                : Optional.empty();
    }
}
