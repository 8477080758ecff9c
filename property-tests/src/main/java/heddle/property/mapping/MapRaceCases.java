package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.MapAsyncStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MAP-1, MAP-2 and MAP-3 in races: whatever meets on one buffer, each map is answered as some order of the calls
 * explains, no call makes an error that no order explains, and the buffer can be used again.
 */
@ExtendWith(RigParameter.class)
final class MapRaceCases {
    private static final long SIZE_BYTES = 64;
    private static final int PUMPS = 6;
    private static final int WANTED = 4;

    @Test
    @Statistical
    @Clause({"MAP-1", "MAP-2", "TS-6"})
    @DisplayName("Unmap beside MapAsync comes before it, and the map is served, or after it, and the map is aborted")
    void unmapAgainstMap(Rig rig) {
        rig.race("mapper", "unmapper").repeat(round -> {
            Contest contest = new Contest(rig);
            round.together(contest::map, () -> contest.each(Buffer::unmap));

            contest.expectNoErrors();
            contest.expectStates(contest.expectOnly(MapAsyncStatus.SUCCESS, MapAsyncStatus.ABORTED));
            contest.release();
        });
    }

    @Test
    @Statistical
    @Clause({"MAP-1", "MAP-2", "TS-6"})
    @DisplayName("Unmap beside the pump that completes a map leaves the buffer unmapped, the map served or aborted")
    void unmapAgainstPump(Rig rig) {
        rig.race("pumper", "unmapper").repeat(round -> {
            Contest contest = new Contest(rig);
            contest.map();
            round.together(contest::pump, () -> contest.each(Buffer::unmap));

            contest.expectNoErrors();
            contest.expectOnly(MapAsyncStatus.SUCCESS, MapAsyncStatus.ABORTED);
            contest.expectUnmapped();
            contest.release();
        });
    }

    @Test
    @Statistical
    @Clause({"MAP-1", "ASY-1", "TS-6"})
    @DisplayName("MapAsync, Unmap and a pump on three threads at once: the map is answered, and no call makes an error")
    void mapUnmapAndPump(Rig rig) {
        rig.race("mapper", "unmapper", "pumper").repeat(round -> {
            Contest contest = new Contest(rig);
            round.together(contest::map, () -> contest.each(Buffer::unmap), () -> {
                for (int i = 0; i < PUMPS; i++) {
                    rig.instance().processEvents();
                }
            });

            contest.expectNoErrors();
            contest.expectOnly(MapAsyncStatus.SUCCESS, MapAsyncStatus.ABORTED);
            contest.release();
        });
    }

    @Test
    @Statistical
    @Clause({"MAP-2", "TS-4", "TS-6"})
    @DisplayName("Destroy beside MapAsync aborts the map, or has it refused with an error of the mapping thread")
    void destroyAgainstMap(Rig rig) {
        rig.race("mapper", "destroyer").repeat(round -> {
            Contest contest = new Contest(rig);
            round.together(contest::map, () -> contest.each(Buffer::destroy));

            contest.expectErrorOfRefused(contest.expectOnly(MapAsyncStatus.ABORTED, MapAsyncStatus.ERROR));
            contest.release();
        });
    }

    @Test
    @Statistical
    @Clause({"MAP-2", "TS-4"})
    @DisplayName("Unmap and Destroy at once abort a pending map, once")
    void unmapAgainstDestroy(Rig rig) {
        rig.race("unmapper", "destroyer").repeat(round -> {
            Contest contest = new Contest(rig);
            contest.map();
            round.together(() -> contest.each(Buffer::unmap), () -> contest.each(Buffer::destroy));

            contest.expectNoErrors();
            contest.expectOnly(MapAsyncStatus.ABORTED);
            contest.release();
        });
    }

    @Test
    @Statistical
    @Clause({"MAP-3", "TS-6"})
    @DisplayName("Of three maps at once one is served; the others are refused, each with an error of its own thread")
    void threeMaps(Rig rig) {
        Buffers buffers = new Buffers(rig);
        rig.race("mapper-0", "mapper-1", "mapper-2").repeat(round -> {
            List<Buffer> wanted = Stream.generate(() -> buffers.create(Buffers.READ_BACK, SIZE_BYTES))
                    .limit(WANTED)
                    .toList();
            List<List<ScopedMap>> ofEach = Stream.generate(() -> wanted.stream()
                            .map(buffer -> new ScopedMap(rig, buffer))
                            .toList())
                    .limit(3)
                    .toList();
            round.together(
                    () -> ofEach.get(0).forEach(ScopedMap::ask),
                    () -> ofEach.get(1).forEach(ScopedMap::ask),
                    () -> ofEach.get(2).forEach(ScopedMap::ask));

            for (int i = 0; i < WANTED; i++) {
                int at = i;
                List<ScopedMap> maps = ofEach.stream().map(all -> all.get(at)).toList();
                assertEquals(1, maps.stream().filter(ScopedMap::isServed).count(), "maps served of three at once");
                maps.forEach(ScopedMap::expectErrorIfRefused);
                wanted.get(at).unmap();
                wanted.get(at).release();
            }
        });
    }
}
