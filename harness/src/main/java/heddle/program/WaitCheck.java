package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import heddle.webgpu.Fn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link Rule#WAITS}: waits name futures of their own instance, end, and ask for no more than the instance gives. All timeouts
 * of a program count together, since one thread may have to run the callbacks of all others.
 */
final class WaitCheck implements LegalProgram.Check {
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

    @Override
    public void look(Facts facts, List<Refusal> found) {
        long all = 0;
        for (Node node : facts.order().nodes()) {
            String why = null;
            if (node.step() instanceof Step.Await await) {
                why = await(facts, node, await);
            } else if (node.step() instanceof Step.Call call && Header.isWait(Header.row(call.function()))) {
                why = wait(facts, node, call);
                all += isTimed(call) && !isForever(call) && why == null
                        ? ((Value.Whole) call.arguments().get(1)).bits()
                        : 0;
                if (why == null && all > LONGEST_NANOS) {
                    why = "all timeouts together are more than " + LONGEST_NANOS + " ns";
                }
            }
            if (why != null) {
                found.add(node.at().refuse(Rule.WAITS, why));
            }
        }
    }

    /** Returns whether a call waits for a while if nothing is complete. */
    static boolean isTimed(Step.Call call) {
        return call.function() == Fn.INSTANCE_WAIT_ANY
                && !(call.arguments().get(1) instanceof Value.Whole timeout && timeout.bits() == 0);
    }

    /** Returns whether a call waits until something is complete. */
    static boolean isForever(Step.Call call) {
        return call.function() == Fn.INSTANCE_WAIT_ANY
                && Value.Whole.FOREVER.equals(call.arguments().get(1));
    }

    private static @Nullable String await(Facts facts, Node node, Step.Await await) {
        Named named = facts.names().get(await.operation());
        boolean isLoss = named != null && named.type().equals("Device");
        return isLoss && !isLost(facts, node, await.operation())
                ? "nothing has surely ended '" + await.operation() + "' before"
                : null;
    }

    /** Returns whether a device has surely been destroyed, or its one reference been given back, before a step begins. */
    private static boolean isLost(Facts facts, Node node, String device) {
        boolean hasOneReference =
                facts.order().nodes().stream().noneMatch(each -> isCallOn(device, Fn.DEVICE_ADD_REF, each));
        return facts.order().nodes().stream()
                .filter(earlier -> facts.order().beginsAfter(node, earlier))
                .anyMatch(earlier -> isCallOn(device, Fn.DEVICE_DESTROY, earlier)
                        || (hasOneReference && isCallOn(device, Fn.DEVICE_RELEASE, earlier)));
    }

    private static boolean isCallOn(String object, Fn function, Node node) {
        Step.Call call = node.callOn(object);
        return call != null && call.function() == function;
    }

    private static @Nullable String wait(Facts facts, Node node, Step.Call call) {
        List<Value> futures = ((Value.Many) call.arguments().get(0)).elements();
        for (Value each : futures) {
            String operation = ((Value.Ref) each).name();
            Named instance = facts.names().ancestor(operation, "Instance");
            if (instance == null || !instance.name().equals(call.self())) {
                return "'" + operation + "' belongs to another instance";
            }
        }
        if (isForever(call)) {
            String why = forever(facts, node, futures);
            return why == null ? timed(facts, call, futures.size()) : why;
        }
        return isTimed(call) ? timed(facts, call, futures.size()) : null;
    }

    /** Of what is waited for without end one must come by itself, and none may hold anybody up. */
    private static @Nullable String forever(Facts facts, Node node, List<Value> futures) {
        List<Named> operations = futures.stream()
                .map(future -> facts.names().get(((Value.Ref) future).name()))
                .filter(named -> named != null && named.sort() == Named.Sort.OPERATION)
                .toList();
        if (node.isInBody() || operations.isEmpty()) {
            return "a wait without end is for an operation, outside of callbacks";
        }
        return operations.stream()
                .filter(named ->
                        !Steps.body(facts.order().definition(named).step()).isEmpty())
                .findFirst()
                .map(named -> "a wait without end for '" + named.name() + "', whose callback has a body")
                .orElse(null);
    }

    private static @Nullable String timed(Facts facts, Step.Call call, int futures) {
        int most = facts.abilities().timedWaitAnyMaxCount();
        Named instance = facts.names().get(String.valueOf(call.self()));
        if (most > 0 && instance != null && hasNoFeatures(facts, instance) && !isForever(call)) {
            return null; // which is refused
        } else if (most == 0 || instance == null || !isOfBackend(facts, instance)) {
            return "a timeout on an instance that may not have timed waits";
        } else if (futures > most) {
            return futures + " futures in a timed wait that may name " + most;
        }
        long timeout = ((Value.Whole) call.arguments().get(1)).bits();
        return !isForever(call) && Long.compareUnsigned(timeout, LONGEST_NANOS) > 0
                ? "a timeout of more than " + LONGEST_NANOS + " ns"
                : null;
    }

    /** An instance without a descriptor has no timed waits. */
    private static boolean hasNoFeatures(Facts facts, Named instance) {
        return facts.order().definition(instance).step() instanceof Step.Call made
                && made.arguments().get(0) instanceof Value.Null;
    }

    private static boolean isOfBackend(Facts facts, Named instance) {
        return !(facts.order().definition(instance).step() instanceof Step.Call made)
                || made.arguments().get(0) instanceof Value.OfBackend;
    }
}
