package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.ALLOW_SPONTANEOUS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.linear.Explanation.Ok;
import heddle.linear.LinearizabilityChecker;
import heddle.model.FutureCall;
import heddle.model.FutureModel;
import heddle.model.FutureState;
import heddle.property.RigParameter;
import heddle.property.futures.FutureDeed.Begin;
import heddle.property.futures.FutureDeed.Pump;
import heddle.property.futures.FutureDeed.Wait;
import heddle.property.histories.HistoryJudge;
import heddle.property.histories.Program;
import heddle.property.operation.Kind;
import heddle.property.operation.Starter;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of TS-2 and TS-6 on the futures of one instance: whatever three threads start, pump and wait for at once, some
 * order of their calls explains which futures were complete when.
 */
@ExtendWith(RigParameter.class)
@Statistical
final class FutureHistoryCases {
    private static final String[] ROLES = {"first", "second", "third"};
    private static final int FEWEST = 4;
    private static final int MOST = 10;
    private static final int MOST_NAMED = 3;

    @Test
    @Clause({"ASY-6", "ASY-7", "ASY-9", "TS-2", "TS-6"})
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("Three threads start, pump and wait at once: some order explains what each wait said")
    void waits(Rig rig) {
        play(rig, FutureHistoryCases::anything, FutureRound::waitToEnd);
    }

    @Test
    @Clause({"ASY-1", "ASY-3", "TS-2"})
    @DisplayName("Three threads start and pump at once: each callback comes once, in a pump")
    void pumps(Rig rig) {
        play(rig, FutureHistoryCases::startOrPump, FutureRound::pumpToEnd);
    }

    private static FutureDeed anything(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> begin(random, WAIT_ANY_ONLY);
            case 1 -> begin(random, ALLOW_PROCESS_EVENTS);
            case 2 -> begin(random, ALLOW_SPONTANEOUS);
            case 3 -> new Pump();
            default -> new Wait(random.nextLong(), 1 + random.nextInt(MOST_NAMED));
        };
    }

    private static FutureDeed startOrPump(Random random) {
        return random.nextBoolean() ? begin(random, ALLOW_PROCESS_EVENTS) : new Pump();
    }

    private static Begin begin(Random random, CallbackMode mode) {
        return new Begin(random.nextBoolean() ? Kind.POP : Kind.WORK_DONE, mode);
    }

    private static void play(Rig rig, Function<Random, FutureDeed> draw, Consumer<FutureRound> end) {
        LinearizabilityChecker<FutureState, FutureCall, Boolean> strict =
                new LinearizabilityChecker<>(new FutureModel());
        HistoryJudge<FutureState, FutureCall, Boolean> judge = new HistoryJudge<>(new FutureModel());
        Race race = rig.race(ROLES);
        Random random = new Random(rig.bench().seed());
        try (Starter starter = new Starter(rig)) {
            race.repeat(round -> {
                FutureRound futures = new FutureRound(rig, starter);
                List<Actor.Work> works = new ArrayList<>();
                for (String role : ROLES) {
                    works.add(futures.work(role, Program.draw(random, () -> draw.apply(random), FEWEST, MOST)));
                }
                round.together(works.toArray(Actor.Work[]::new));
                end.accept(futures);
                if (!(strict.check(futures.history(true)) instanceof Ok)) {
                    judge.judge(futures.history(false));
                    rig.report("a waitAny said that a future was complete while another thread ran its callback");
                }
            });
        }
        judge.end();
    }
}
