package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.UntilAllBegan;
import heddle.webgpu.Adapter;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MT-2: the instance belongs to no thread, in any profile.
 *
 * <p>Whatever else there is stays on one thread: an adapter is asked for, received and released by the same thread, and
 * nobody else pumps meanwhile.
 */
@ExtendWith(RigParameter.class)
final class InstanceAnywhereCases {
    private static final int PAIRS = 20;

    @Test
    @Confined
    @Clause("MT-2")
    @DisplayName("A thread that did not create the instance requests an adapter and pumps for it with ProcessEvents")
    void processEvents(Rig rig) {
        rig.actor("user").run(() -> pumpedAdapter(rig, rig.instance()).release());
    }

    @Test
    @Confined
    @Clause("MT-2")
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("A thread that did not create the instance requests an adapter and waits for it with WaitAny")
    void waitAny(Rig rig) {
        rig.actor("user").run(() -> waitedAdapter(rig, rig.instance()).release());
    }

    @Test
    @Confined
    @Statistical
    @Clause({"MT-2", "TS-9"})
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("Threads that request adapters of one instance at once, and wait for them, are each given one")
    void waitAnyTogether(Rig rig) {
        Race race = rig.race("user-0", "user-1");
        race.repeat(round -> {
            Instance instance = rig.opener().openInstance(); // so that each round asks a library's first questions
            Actor.Work wait = () -> waitedAdapter(rig, instance).release();
            round.together(wait, wait);
            instance.release();
        });
    }

    @Test
    @Confined
    @Clause("MT-2")
    @DisplayName("A reference to the instance that another thread took keeps it for that thread alone")
    void referenceElsewhere(Rig rig) {
        Actor creator = rig.actor("creator");
        Actor holder = rig.actor("holder");
        Instance instance = creator.call(rig.opener()::openInstance);

        holder.run(instance::addRef);
        creator.run(instance::release);

        holder.run(() -> {
            pumpedAdapter(rig, instance).release();
            instance.release();
        });
    }

    @Test
    @Confined
    @Statistical
    @Clause({"MT-2", "TS-5"})
    @DisplayName("Threads that take and give back references to one instance at once leave it alive")
    void referencesTogether(Rig rig) {
        Race race = rig.race("counter-0", "counter-1");
        Actor user = rig.actor("user");
        race.repeat(round -> {
            Instance instance = rig.opener().openInstance();
            UntilAllBegan pairs = new UntilAllBegan(2, PAIRS);
            Actor.Work count = () -> pairs.repeat(() -> {
                instance.addRef();
                instance.release();
            });
            round.together(count, count);
            user.run(() -> pumpedAdapter(rig, instance).release());
            instance.release();
        });
    }

    @Test
    @Clause("MT-2")
    @DisplayName("An adapter that one thread requests comes when another pumps, and a third can use it")
    void pumpedByAnother(Rig rig) {
        Operation request = rig.actor("requester")
                .call(() -> rig.instance().requestAdapter(rig.opener().adapterOptions(), ALLOW_PROCESS_EVENTS));
        long address = rig.actor("pumper").call(() -> pumped(rig, rig.instance(), request));
        rig.actor("user").run(() -> {
            Adapter adapter = new Adapter(rig.gpu(), address);
            adapter.hasFeature(FeatureName.TIMESTAMP_QUERY);
            adapter.release();
        });
    }

    private static Adapter pumpedAdapter(Rig rig, Instance instance) {
        Operation request = instance.requestAdapter(rig.opener().adapterOptions(), ALLOW_PROCESS_EVENTS);
        return new Adapter(rig.gpu(), pumped(rig, instance, request));
    }

    private static long pumped(Rig rig, Instance instance, Operation request) {
        Deadline.in(rig.backend().callBound()).poll(() -> {
            instance.processEvents();
            return request.hasFired();
        });
        return delivered(request);
    }

    private static Adapter waitedAdapter(Rig rig, Instance instance) {
        Operation request = instance.requestAdapter(rig.opener().adapterOptions(), WAIT_ANY_ONLY);
        Deadline.in(rig.backend().callBound()).poll(() -> {
            instance.waitAny(FutureWaits.of(request), 0);
            return request.hasFired();
        });
        return new Adapter(rig.gpu(), delivered(request));
    }

    private static long delivered(Operation request) {
        String thread = "thread '" + Thread.currentThread().getName() + "'";
        if (!request.hasFired()) {
            throw new AssertionError(thread + " pumped the instance, and its adapter request did not call back");
        }
        if (request.result().object() == 0) {
            throw new AssertionError(thread + " was given no adapter: status "
                    + request.result().status() + " " + request.result().message());
        }
        return request.result().object();
    }
}
