package heddle.property.mapping;

import static heddle.property.mapping.MapDeed.DESTROY;
import static heddle.property.mapping.MapDeed.MAP;
import static heddle.property.mapping.MapDeed.MAP_SPONTANEOUS;
import static heddle.property.mapping.MapDeed.PUMP;
import static heddle.property.mapping.MapDeed.RANGE;
import static heddle.property.mapping.MapDeed.STATE;
import static heddle.property.mapping.MapDeed.UNMAP;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.model.MapCall;
import heddle.model.MapResult;
import heddle.model.MapState;
import heddle.model.MapStateModel;
import heddle.property.RigParameter;
import heddle.property.histories.HistoryJudge;
import heddle.property.histories.Program;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of TS-6 on one buffer: whatever three threads do with it at once, some order of their calls explains what all of
 * them saw.
 */
@ExtendWith(RigParameter.class)
@Statistical
final class MapHistoryCases {
    private static final int FEWEST = 6;
    private static final int MOST = 14;

    @Test
    @Clause({"MAP-2", "MAP-3", "TS-6", "TS-7"})
    @DisplayName("Three threads map, unmap and pump one buffer: all get on, and some order explains all callbacks")
    void callbacks(Rig rig) {
        play(rig, false, List.of(MAP, MAP, MAP_SPONTANEOUS, UNMAP, UNMAP, PUMP, PUMP), List.of());
    }

    @Test
    @Clause({"MAP-1", "MAP-3", "MT-5", "TS-6"})
    @Needs(functions = Fn.BUFFER_GET_MAP_STATE)
    @DisplayName("Three threads map, unmap and watch one buffer: some order explains all states that they see")
    void states(Rig rig) {
        play(rig, false, List.of(MAP, MAP, MAP_SPONTANEOUS, UNMAP, UNMAP, PUMP, PUMP, STATE, STATE), List.of(STATE));
    }

    @Test
    @Clause({"MAP-4", "TS-6"})
    @DisplayName("Three threads map, unmap and ask for ranges of one buffer: some order explains who gets one")
    void ranges(Rig rig) {
        play(rig, false, List.of(MAP, MAP_SPONTANEOUS, UNMAP, PUMP, PUMP, RANGE, RANGE), List.of(RANGE));
    }

    @Test
    @Clause({"MAP-1", "MAP-2", "TS-4", "TS-6"})
    @Needs(functions = Fn.BUFFER_GET_MAP_STATE)
    @DisplayName("Three threads map and unmap one buffer until one destroys it: some order explains all that they see")
    void destroy(Rig rig) {
        play(rig, false, List.of(MAP, MAP, MAP_SPONTANEOUS, UNMAP, PUMP, PUMP, STATE, STATE, DESTROY), List.of(STATE));
    }

    @Test
    @Clause({"TS-6", "ERR-3"})
    @DisplayName("Three threads map and unmap one buffer: no call makes an error but a map that is refused")
    void errors(Rig rig) {
        play(rig, true, List.of(MAP, MAP, MAP_SPONTANEOUS, UNMAP, UNMAP, PUMP), List.of());
    }

    private static void play(Rig rig, boolean watchesErrors, List<MapDeed> mix, List<MapDeed> questions) {
        HistoryJudge<MapState, MapCall, MapResult> judge = new HistoryJudge<>(new MapStateModel());
        List<String> roles = List.of("first", "second", "third");
        Race race = rig.race(roles.toArray(String[]::new));
        Random random = new Random(rig.bench().seed());
        race.repeat(round -> {
            MapRound buffer = new MapRound(rig, new ErrorWatch(rig.device(), watchesErrors));
            List<Actor.Work> works = new ArrayList<>();
            roles.forEach(role -> works.add(
                    buffer.work(role, Program.draw(random, () -> mix.get(random.nextInt(mix.size())), FEWEST, MOST))));
            round.together(works.toArray(Actor.Work[]::new));
            judge.judge(buffer.end(questions));
        });
        judge.end();
    }
}
