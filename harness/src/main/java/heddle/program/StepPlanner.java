package heddle.program;

import heddle.program.Named.Sort;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.EffectKind;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one step ready. A refusal is an IllegalArgumentException. */
final class StepPlanner {
    private final Prepared prepared;
    private final Names names;
    private final Steps.At at;
    private boolean hasBody;

    StepPlanner(Prepared prepared, Steps.At at) {
        this.prepared = prepared;
        this.names = prepared.names();
        this.at = at;
    }

    StepPlan plan() {
        Step step = at.step();
        if (step instanceof Step.Call call) {
            return call(call);
        } else if (step instanceof Step.Open open) {
            return open(open);
        } else if (step instanceof Step.Lock lock) {
            return SyncPlan.lock(at, prepared.mutex(lock.mutex()));
        } else if (step instanceof Step.Unlock unlock) {
            return SyncPlan.unlock(at, prepared.mutex(unlock.mutex()));
        } else if (step instanceof Step.Post post) {
            return SyncPlan.post(at, prepared.latch(post.latch()));
        } else if (step instanceof Step.WaitFor wait) {
            return SyncPlan.waitFor(at, prepared.latch(wait.latch()));
        } else if (step instanceof Step.Await await) {
            return await(await);
        } else if (step instanceof Step.Store store) {
            return MemoryPlan.store(at, store, range(store.range(), true));
        } else if (step instanceof Step.Load load) {
            return MemoryPlan.load(at, load, range(load.range(), false));
        }
        throw new IllegalArgumentException("no such step: " + step);
    }

    private StepPlan call(Step.Call call) {
        FunctionRow row = Header.row(call.function());
        if (row.parameters().size() != call.arguments().size()) {
            throw new IllegalArgumentException(row.cName() + " takes "
                    + row.parameters().stream().map(FunctionRow.Parameter::name).toList() + ", and has "
                    + call.arguments().size() + " arguments here");
        }
        Codec codec = new Codec(names, this::callback);
        List<Argument> arguments = new ArrayList<>();
        Named self = null;
        if (row.owner() != null) {
            self = self(row.owner(), call.self());
            arguments.add(codec.slot(self));
        } else if (call.self() != null) {
            throw new IllegalArgumentException(row.cName() + " is no method of '" + call.self() + "'");
        }
        for (int i = 0; i < row.parameters().size(); i++) {
            FunctionRow.Parameter parameter = row.parameters().get(i);
            arguments.add(argument(codec, parameter, call.arguments().get(i)));
        }
        int[] latches = Steps.body(call).stream()
                .filter(Step.Post.class::isInstance)
                .mapToInt(step -> prepared.latch(((Step.Post) step).latch()))
                .toArray();
        return new CallPlan(
                at, call.function(), self, arguments, codec.needed(), names.get(Names.resultOf(at)), latches);
    }

    private static Argument argument(Codec codec, FunctionRow.Parameter parameter, Value value) {
        try {
            return codec.argument(parameter.type(), value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(parameter.name() + ": " + e.getMessage(), e);
        }
    }

    private Named self(String owner, @Nullable String name) {
        Named self = named(String.valueOf(name));
        if (!self.type().equals(owner)) {
            throw new IllegalArgumentException("expected a " + owner + ", not " + self.described());
        }
        return self;
    }

    private Named named(String name) {
        Named named = names.get(name);
        if (named == null) {
            throw new IllegalArgumentException("nothing has the name '" + name + "'");
        }
        return named;
    }

    private Argument callback(String callback, Value.Callback value) {
        List<StepPlan> body = prepared.body(at, value.body());
        if (!body.isEmpty() && hasBody) {
            throw new IllegalArgumentException("only one callback of a call may have a body");
        }
        hasBody |= !body.isEmpty();
        FunctionRow row = Header.row(((Step.Call) at.step()).function());
        String operation = Names.resultOf(at);
        CallbackKind kind = Header.kind(callback);
        if (!callback.equals(row.callback())) {
            return event(kind, operation + Names.OBJECT, value.mode(), body);
        }
        Named named = named(operation);
        String delivered = Header.brings(row, EffectKind.DELIVERS);
        int deliveredSlot =
                delivered == null ? -1 : named(operation + Names.OBJECT).slot();
        CallbackPlan plan = new CallbackPlan(
                kind,
                value.mode(),
                body,
                at.place(),
                operation,
                instance(operation).slot(),
                delivered,
                deliveredSlot);
        return run -> {
            Operation opened = plan.open(run);
            run.set(named.slot(), opened);
            return opened.callbackInfo();
        };
    }

    private Argument event(CallbackKind kind, String device, CallbackMode mode, List<StepPlan> body) {
        int slot = named(device).slot();
        CallbackPlan plan = new CallbackPlan(kind, mode, body, at.place(), device, -1, null, slot);
        return run -> {
            Operation opened = plan.open(run);
            if (kind == CallbackKind.DEVICE_LOST) {
                run.lossOf(slot, opened);
            }
            return opened.callbackInfo();
        };
    }

    private Named instance(String name) {
        return Objects.requireNonNull(names.ancestor(name, "Instance"), () -> "no instance of " + name);
    }

    private StepPlan open(Step.Open open) {
        if (open.instance() != null) {
            self("Instance", open.instance());
        }
        return new OpenPlan(
                at,
                open,
                name -> named(name).slot(),
                silent(CallbackKind.DEVICE_LOST, open.result()),
                silent(CallbackKind.UNCAPTURED_ERROR, open.result()));
    }

    private CallbackPlan silent(CallbackKind kind, String device) {
        return new CallbackPlan(
                kind,
                CallbackMode.ALLOW_PROCESS_EVENTS,
                List.of(),
                at.place(),
                device,
                -1,
                null,
                named(device).slot());
    }

    private StepPlan await(Step.Await await) {
        Named named = named(await.operation());
        boolean isLoss = named.type().equals("Device");
        if (named.sort() != Sort.OPERATION && !isLoss) {
            throw new IllegalArgumentException("expected an operation or a device, not " + named.described());
        }
        return new AwaitPlan(at, named.slot(), isLoss, instance(named.name()).slot(), prepared.bound());
    }

    private int range(String name, boolean isWritten) {
        Named named = named(name);
        if (named.sort() != Sort.RANGE && (isWritten || named.sort() != Sort.CONST_RANGE)) {
            throw new IllegalArgumentException("expected a mapped range" + (isWritten ? " that may be written" : "")
                    + ", not " + named.described());
        }
        return named.slot();
    }
}
