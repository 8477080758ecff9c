package heddle.property.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.OpenDevice;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Belongings;
import heddle.webgpu.Operation.Fired;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-9: a device that is lost reports no more errors. */
@ExtendWith(RigParameter.class)
final class SilentAfterLossCases {
    private static final int PUMPS = 20;
    private static final int ERRORS = 12;

    @Test
    @Clause("ERR-9")
    @Confined
    @DisplayName("Errors made after Destroy are not reported")
    void afterDestroy(Rig rig) {
        OpenDevice open = rig.open();
        open.device().destroy();

        Fault.PLAIN.forEach(fault -> fault.commit(open));

        expectReports(rig, open, 0, "by the thread that destroyed the device");
    }

    @Test
    @Clause("ERR-9")
    @DisplayName("Errors made after another thread's Destroy are not reported")
    void afterDestroyElsewhere(Rig rig) {
        OpenDevice open = rig.open();
        Actor live = rig.actor("live");
        live.run(() -> Fault.BUFFER.commit(open));
        assertEquals(1, Stage.of(rig).uncaptured(1), "errors reported of the device while it was not lost");

        rig.actor("destroyer").run(() -> open.device().destroy());
        live.run(() -> Fault.PLAIN.forEach(fault -> fault.commit(open)));
        rig.actor("later").run(() -> Fault.PLAIN.forEach(fault -> fault.commit(open)));

        expectReports(rig, open, 1, "by threads 'live' and 'later', one of them while it was not lost");
    }

    @Test
    @Clause("ERR-9")
    @DisplayName("Errors made after the last Release of the device are not reported")
    void afterLastRelease(Rig rig) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "released");
        try (Belongings belongings = new Belongings()) {
            Runnable map = Fault.MAP.prepare(open, belongings);
            Runnable write = Fault.WRITE.prepare(open, belongings);
            rig.actor("releaser").run(() -> open.device().release());

            map.run();
            rig.actor("offender").run(write::run);

            expectReports(rig, open, 0, "through a buffer and a queue whose device had been released");
        }
        open.queue().release();
        open.adapter().release();
    }

    @Test
    @Clause("ERR-9")
    @Statistical
    @DisplayName("Of errors made while another thread destroys the device, none is reported after the loss")
    void whileDestroyed(Rig rig) {
        Race race = rig.race("offender", "destroyer");
        race.repeat(round -> {
            OpenDevice open = rig.openAnother("doomed");
            round.together(
                    () -> IntStream.range(0, ERRORS).forEach(i -> Fault.SAMPLER.commit(open)),
                    () -> open.device().destroy());
            int reported = open.uncapturedErrors().size();
            assertTrue(reported <= ERRORS, reported + " errors were reported, of " + ERRORS + " made");

            Fault.SAMPLER.commit(open);

            expectReports(rig, open, reported, "after the loss");
            expectOrder(open);
            rig.close(open);
        });
    }

    private static void expectReports(Rig rig, OpenDevice open, int expected, String made) {
        IntStream.range(0, PUMPS).forEach(i -> rig.instance().processEvents());
        assertEquals(expected, open.uncapturedErrors().size(), "errors reported of a lost device, made " + made);
    }

    /** Where the loss has been told of, no report may have begun after that. */
    private static void expectOrder(OpenDevice open) {
        List<Fired> losses = open.lost().firings();
        for (Fired report : open.uncaptured().firings()) {
            assertTrue(
                    losses.isEmpty() || report.beganNanos() - losses.get(0).beganNanos() < 0,
                    "the uncaptured-error callback began on thread '"
                            + report.thread().getName() + "' after the device-lost callback");
        }
    }
}
