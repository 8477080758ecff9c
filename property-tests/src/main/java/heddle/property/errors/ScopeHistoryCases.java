package heddle.property.errors;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.OpenDevice;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.linear.ConcurrentHistory;
import heddle.model.ErrorScopeModel;
import heddle.model.ScopeCall;
import heddle.model.ScopeResult;
import heddle.model.ScopeStack;
import heddle.property.RigParameter;
import heddle.property.histories.HistoryJudge;
import heddle.property.lockstep.CleanDevices;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-1 to ERR-8 with random programs at once: each thread's answers are those of its own stack. */
@ExtendWith(RigParameter.class)
@Statistical
final class ScopeHistoryCases {
    private static final String[] ROLES = {"first", "second", "third"};

    @Test
    @Clause({"ERR-1", "ERR-4", "ERR-8", "TS-6"})
    @DisplayName("Three threads push, err and pop at once: each one's answers are explained by its own calls")
    void oneDevice(Rig rig) {
        play(rig, 1);
    }

    @Test
    @Clause({"ERR-1", "ERR-5", "ERR-8", "TS-6", "TS-10"})
    @DisplayName("Three threads push, err and pop at once on two devices: each stack's answers are its own")
    void twoDevices(Rig rig) {
        play(rig, 2);
    }

    private static void play(Rig rig, int count) {
        HistoryJudge<ScopeStack, ScopeCall, ScopeResult> judge = new HistoryJudge<>(new ErrorScopeModel());
        List<OpenDevice> devices = IntStream.range(0, count)
                .mapToObj(i -> rig.openAnother(CleanDevices.name(i)))
                .toList();
        Race race = rig.race(ROLES);
        Random random = new Random(rig.bench().seed());
        race.repeat(round -> {
            ScopeRound stacks = new ScopeRound(rig, devices);
            List<Actor.Work> works = new ArrayList<>();
            for (int role = 0; role < ROLES.length; role++) {
                works.add(stacks.work(ROLES[role], ScopeDraw.balanced(random, role, count)));
            }
            round.together(works.toArray(Actor.Work[]::new));
            ConcurrentHistory<ScopeCall, ScopeResult> history = stacks.end();
            judge.judge(history);
            stacks.expectUncaptured(history);
        });
        judge.end();
    }
}
