package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-5: a thread has a stack for each device. */
@ExtendWith(RigParameter.class)
final class TwoDevicesCases {
    @Test
    @Clause("ERR-5")
    @Confined
    @DisplayName("A scope on one device passes by the other device's error")
    void error(Rig rig) {
        OpenDevice erring = rig.open();
        OpenDevice other = rig.openAnother("other");
        erring.device().pushErrorScope(VALIDATION);
        other.device().pushErrorScope(VALIDATION);

        Stage.err(erring.device(), "");

        assertEquals(Stage.nothing(), Stage.told(rig.popErrorScope(other.device())), "the scope on the other device");
        assertEquals(Stage.validation(), Stage.told(rig.popErrorScope(erring.device())), "the scope on its own device");
    }

    @Test
    @Clause("ERR-5")
    @Confined
    @DisplayName("Popping on one device leaves the other device's scope open")
    void pop(Rig rig) {
        OpenDevice kept = rig.open();
        OpenDevice popped = rig.openAnother("popped");
        popped.device().pushErrorScope(VALIDATION);
        kept.device().pushErrorScope(VALIDATION);

        assertEquals(Stage.nothing(), Stage.told(rig.popErrorScope(popped.device())), "the scope on device 'popped'");
        Stage.err(kept.device(), "");

        assertEquals(
                Stage.validation(),
                Stage.told(rig.popErrorScope(kept.device())),
                "the scope that stayed open on the first device, with one error in it");
    }
}
