package heddle.property.errors;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needing;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Belongings;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pipelines;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.ShaderModule;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ERR-11: an error made inside a callback is one of the thread that runs the callback. */
@ExtendWith(RigParameter.class)
final class CallbackErrorCases {
    private static final int SIZE_BYTES = 64;

    /** An operation of a device whose callback makes an error. */
    enum Source implements Needing {
        MAP(Fn.BUFFER_MAP_ASYNC) {
            @Override
            Operation start(Rig rig, Belongings belongings, CallbackMode mode, CallbackBody body) {
                Buffer buffer = belongings.own(new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES), Buffer::release);
                return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, mode, body);
            }
        },
        WORK_DONE(Fn.QUEUE_ON_SUBMITTED_WORK_DONE) {
            @Override
            Operation start(Rig rig, Belongings belongings, CallbackMode mode, CallbackBody body) {
                return rig.queue().onSubmittedWorkDone(mode, body);
            }
        },
        POP(Fn.DEVICE_POP_ERROR_SCOPE) {
            @Override
            Operation start(Rig rig, Belongings belongings, CallbackMode mode, CallbackBody body) {
                rig.device().pushErrorScope(VALIDATION);
                return rig.device().popErrorScope(mode, body);
            }
        },
        COMPILATION_INFO(Fn.SHADER_MODULE_GET_COMPILATION_INFO) {
            @Override
            Operation start(Rig rig, Belongings belongings, CallbackMode mode, CallbackBody body) {
                ShaderModule module = belongings.own(Pipelines.on(rig.device()).module(), ShaderModule::release);
                return module.getCompilationInfo(mode, body);
            }
        };

        private final Fn function;

        Source(Fn function) {
            this.function = function;
        }

        @Override
        public Set<Fn> functions() {
            return Set.of(function);
        }

        /** Starts the operation on the calling thread; the body runs inside its callback. */
        abstract Operation start(Rig rig, Belongings belongings, CallbackMode mode, CallbackBody body);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    @Clause("ERR-11")
    @DisplayName("An error made inside a callback goes to a scope of the thread that pumps, not of the one that asked")
    void scopeOfThePumper(Source source, Rig rig) {
        Stage stage = Stage.of(rig);
        Actor starter = rig.actor("starter");
        Actor pumper = rig.actor("pumper");
        try (Belongings belongings = new Belongings()) {
            stage.push(pumper, VALIDATION);
            stage.push(starter, VALIDATION);

            Operation operation =
                    starter.call(() -> source.start(rig, belongings, ALLOW_PROCESS_EVENTS, firing -> stage.err("")));
            pumper.run(() -> rig.await(operation));

            expectOnlyTheRunners(stage, operation, starter, pumper);
        }
    }

    @Test
    @Clause("ERR-11")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("An error made inside a callback that WaitAny runs goes to a scope of the waiting thread")
    void scopeOfTheWaiter(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor starter = rig.actor("starter");
        Actor waiter = rig.actor("waiter");
        try (Belongings belongings = new Belongings()) {
            stage.push(waiter, VALIDATION);
            stage.push(starter, VALIDATION);

            Operation operation = starter.call(
                    () -> Source.WORK_DONE.start(rig, belongings, CallbackMode.WAIT_ANY_ONLY, firing -> stage.err("")));
            boolean fired =
                    waiter.call(() -> Deadline.in(rig.backend().callBound()).poll(() -> {
                        rig.instance().waitAny(FutureWaits.of(operation), 0);
                        return operation.hasFired();
                    }));
            assertTrue(fired, "the callback ran inside a WaitAny that names its future");

            expectOnlyTheRunners(stage, operation, starter, waiter);
        }
    }

    @Test
    @Clause({"ERR-11", "ERR-8"})
    @DisplayName("An error made inside a callback on a thread without scopes is reported, once")
    void withoutScope(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor starter = rig.actor("starter");
        Actor pumper = rig.actor("pumper");
        try (Belongings belongings = new Belongings()) {
            stage.push(starter, VALIDATION);

            Operation operation = starter.call(
                    () -> Source.WORK_DONE.start(rig, belongings, ALLOW_PROCESS_EVENTS, firing -> stage.err("")));
            pumper.run(() -> rig.await(operation));

            assertEquals(1, stage.uncaptured(1), "errors reported, after one that a callback made on thread 'pumper'");
            assertEquals(
                    Stage.nothing(),
                    Stage.told(stage.pop(starter)),
                    "the scope of thread 'starter', which asked for the callback");
        }
    }

    /** A library that does not keep to the mode may run the callback elsewhere; this judges the scopes only. */
    private static void expectOnlyTheRunners(Stage stage, Operation operation, Actor starter, Actor pumper) {
        String runner = operation.firings().get(0).thread().getName();
        String which = "', where the callback that made an error ran on thread '" + runner + "'";
        for (Actor actor : new Actor[] {starter, pumper}) {
            assertEquals(
                    actor.role().equals(runner) ? Stage.validation() : Stage.nothing(),
                    Stage.told(stage.pop(actor)),
                    "the scope of thread '" + actor.role() + which);
        }
    }
}
