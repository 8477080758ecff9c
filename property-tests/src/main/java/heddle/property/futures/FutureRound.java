package heddle.property.futures;

import heddle.cases.Actor;
import heddle.cases.Deadline;
import heddle.cases.Rig;
import heddle.linear.ConcurrentHistory;
import heddle.linear.Invocation;
import heddle.model.FutureCall;
import heddle.model.FutureCall.CalledBack;
import heddle.model.FutureCall.Place;
import heddle.model.FutureCall.Start;
import heddle.model.FutureCall.Waited;
import heddle.property.futures.FutureDeed.Begin;
import heddle.property.futures.FutureDeed.Pump;
import heddle.property.futures.FutureDeed.Wait;
import heddle.property.histories.ApiCall;
import heddle.property.histories.Lane;
import heddle.property.histories.Lanes;
import heddle.property.histories.Program;
import heddle.property.operation.Starter;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.Operation.Fired;
import heddle.webgpu.WaitStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Operations that several threads start, pump and wait for at once, and the history of their futures. */
final class FutureRound {
    private record Started(int number, Operation operation, CallbackMode mode, long beganNanos) {}

    private final Rig rig;
    private final Starter starter;
    private final Lanes<FutureCall, Boolean> lanes = new Lanes<>();
    private final Lane<FutureCall, Boolean> main = lanes.lane("the case's own");
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Started> started = new CopyOnWriteArrayList<>();

    FutureRound(Rig rig, Starter starter) {
        this.rig = rig;
        this.starter = starter;
    }

    /** Adds a thread; what comes back is its work. */
    Actor.Work work(String role, Program<FutureDeed> program) {
        Lane<FutureCall, Boolean> lane = lanes.lane(role);
        return program.work(deed -> take(lane, deed));
    }

    /** Ends the round on the calling thread: pumps until every operation has called back. */
    void pumpToEnd() {
        for (Started each : started) {
            long began = System.nanoTime();
            rig.await(each.operation());
            main.pumped(began, System.nanoTime());
        }
    }

    /** Ends the round on the calling thread: waits for every operation, and asks once more when it has called back. */
    void waitToEnd() {
        for (Started each : started) {
            long began = System.nanoTime();
            FutureWaits waits = FutureWaits.of(each.operation());
            boolean fired = Deadline.in(rig.backend().callBound()).poll(() -> {
                rig.instance().waitAny(waits, 0);
                return each.operation().hasFired();
            });
            main.repeated(Set.of(new Waited(each.number())), began, System.nanoTime());
            if (!fired) {
                throw new AssertionError("operation " + each.number() + " has not called back in waitAny");
            }
            waitFor(main, List.of(each));
        }
    }

    /**
     * Returns the history.
     *
     * @param strict whether an operation counts as complete from the end of its callback's body only. If not, from any
     *     time in the call that runs the callback: what another thread's wait may say meanwhile, the text leaves open.
     */
    ConcurrentHistory<FutureCall, Boolean> history(boolean strict) {
        List<Invocation<FutureCall, Boolean>> callbacks = new ArrayList<>();
        for (Started each : started) {
            for (Fired fired : each.operation().firings()) {
                Optional<ApiCall<FutureCall>> around = lanes.around(fired);
                CalledBack call = new CalledBack(
                        each.number(),
                        around.map(api -> place(api, each.number())).orElse(Place.ELSEWHERE));
                long began = strict
                        ? fired.endedNanos()
                        : around.map(ApiCall::beganNanos).orElse(each.beganNanos());
                long ended = around.map(ApiCall::endedNanos).orElse(Invocation.NEVER);
                callbacks.add(new Invocation<>(fired.thread().getName(), call, null, began, ended));
            }
        }
        return lanes.history(callbacks);
    }

    private static Place place(ApiCall<FutureCall> api, int number) {
        if (api.calls().isEmpty()) {
            return Place.PROCESS_EVENTS;
        }
        if (api.calls().contains(new Waited(number))) {
            return Place.WAIT_ANY;
        }
        return api.calls().stream().anyMatch(Waited.class::isInstance) ? Place.WAIT_ANY_FOR_OTHERS : Place.ELSEWHERE;
    }

    private void take(Lane<FutureCall, Boolean> lane, FutureDeed deed) {
        if (deed instanceof Begin begin) {
            start(lane, begin);
        } else if (deed instanceof Pump) {
            long began = System.nanoTime();
            rig.instance().processEvents();
            lane.pumped(began, System.nanoTime());
        } else if (deed instanceof Wait wait) {
            List<Started> now = List.copyOf(started);
            int[] picks = wait.picks(now.size());
            waitFor(lane, Arrays.stream(picks).mapToObj(now::get).toList());
        }
    }

    private void start(Lane<FutureCall, Boolean> lane, Begin begin) {
        int number = numbers.getAndIncrement();
        long began = System.nanoTime();
        Operation operation = starter.start(begin.kind(), begin.mode());
        lane.called(new Start(number, begin.mode()), began, System.nanoTime());
        started.add(new Started(number, operation, begin.mode(), began));
    }

    private void waitFor(Lane<FutureCall, Boolean> lane, List<Started> named) {
        if (named.isEmpty()) {
            return;
        }
        FutureWaits waits =
                FutureWaits.of(named.stream().map(Started::operation).toArray(Operation[]::new));
        long began = System.nanoTime();
        WaitStatus status = rig.instance().waitAny(waits, 0);
        long ended = System.nanoTime();
        Map<FutureCall, Boolean> results = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            results.put(new Waited(named.get(i).number()), waits.completed(i));
        }
        lane.called(results, began, ended);
        WaitStatus expected = results.containsValue(true) ? WaitStatus.SUCCESS : WaitStatus.TIMED_OUT;
        if (!status.equals(expected)) {
            throw new AssertionError("waitAny on thread '" + lane.name() + "' returned " + status + "; complete were: "
                    + results.values());
        }
    }
}
