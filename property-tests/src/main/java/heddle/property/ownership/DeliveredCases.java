package heddle.property.ownership;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.specimen.DeliveredType;
import heddle.property.specimen.Delivery;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.Specimen;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of OWN-3: the object that a callback brings comes with one reference, which is the application's. */
@ExtendWith(RigParameter.class)
final class DeliveredCases {
    @ParameterizedTest
    @EnumSource(DeliveredType.class)
    @Clause("OWN-3")
    @DisplayName(
            "What a callback brings outlives the callback, is counted from other threads and ends with the one reference")
    void oneReference(DeliveredType kind, Rig rig) throws Exception {
        Delivery<?> order = kind.prepare(rig, 0);
        Actor pumper = rig.actor("pumper");
        Operation request = rig.actor("requester").call(() -> order.start(ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING));
        Specimen brought = order.take(pumper.call(() -> rig.await(request)));

        rig.actor("holder").run(brought::addRef);
        pumper.run(brought::release);
        rig.actor("user").run(brought::use);
        rig.actor("releaser").run(brought::release);

        order.expectEnded();
        order.close();
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    @ParameterizedTest
    @EnumSource(DeliveredType.class)
    @Clause({"OWN-3", "ASY-18"})
    @DisplayName("What a callback brings can be released inside that callback, which is not spontaneous")
    void releasedInside(DeliveredType kind, Rig rig) throws Exception {
        Delivery<?> order = kind.prepare(rig, 0);
        List<String> released = new ArrayList<>();
        Operation request = order.start(ALLOW_PROCESS_EVENTS, firing -> {
            Specimen brought = order.take(firing);
            brought.release();
            released.add(brought.toString());
        });

        rig.actor("pumper").run(() -> rig.await(request));

        if (released.isEmpty()) {
            throw new AssertionError("the callback brought nothing to release: "
                    + request.result().message());
        }
        order.expectEnded();
        order.close();
        ErrorFree.expectNoneUncaptured(rig.open());
    }
}
