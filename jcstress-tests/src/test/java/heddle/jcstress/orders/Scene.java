package heddle.jcstress.orders;

import heddle.model.Answer;
import heddle.model.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A jcstress test as calls on a model: what comes before its actors, what they do in any order, and what its arbiter does
 * after all of them. Work under way may advance between any two steps.
 *
 * <p>The outcome is what the variables r1, r2 and so on hold at the end, as jcstress writes it.
 */
class Scene<S, C, R> {
    private final Model<S, C, R> model;
    private final List<Step<S>> before = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<List<Step<S>>> steps = new ArrayList<>();
    private final List<Step<S>> after = new ArrayList<>();

    Scene(Model<S, C, R> model) {
        this.model = model;
    }

    /** Adds steps that are over before the actors begin. */
    @SafeVarargs
    final Scene<S, C, R> before(Step<S>... more) {
        for (Step<S> step : more) {
            before.add(step);
        }
        return this;
    }

    /** Adds an actor, by the name of its method. */
    @SafeVarargs
    final Scene<S, C, R> actor(String name, Step<S>... its) {
        actors.add(name);
        List<Step<S>> all = new ArrayList<>();
        for (Step<S> step : its) {
            all.add(step);
        }
        steps.add(all);
        return this;
    }

    /** Adds steps to the actor that was added last. */
    final Scene<S, C, R> then(List<Step<S>> more) {
        steps.get(steps.size() - 1).addAll(more);
        return this;
    }

    /** Adds steps that begin when the actors are done. */
    @SafeVarargs
    final Scene<S, C, R> arbiter(Step<S>... more) {
        for (Step<S> step : more) {
            after.add(step);
        }
        return this;
    }

    /** Makes a call, whatever it answers. */
    final Step<S> call(C call) {
        return world -> answers(world, call).map(Move::world).collect(Collectors.toSet());
    }

    /** Makes a call and puts a word for its answer into a variable. */
    final Step<S> call(C call, String variable, Function<R, String> word) {
        return world -> answers(world, call)
                .map(move -> move.world().told(variable, word.apply(move.result())))
                .collect(Collectors.toSet());
    }

    Set<String> actors() {
        return new TreeSet<>(actors);
    }

    /** Returns the outcomes of so many results that some order of the steps has. */
    Set<String> outcomes(int results) {
        Set<World<S>> begins = inTurn(Set.of(new World<>(Map.of(), Map.of())), before);
        Set<World<S>> ends = new HashSet<>();
        Set<Point<S>> met = new HashSet<>();
        begins.forEach(
                world -> interleave(new Point<>(steps.stream().map(each -> 0).toList(), world), met, ends));
        return inTurn(ends, after).stream()
                .map(world -> IntStream.rangeClosed(1, results)
                        .mapToObj(i -> String.valueOf(world.word("r" + i)))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Move<S, R>(R result, World<S> world) {}

    /** How far each actor is, and the world then. */
    private record Point<S>(List<Integer> done, World<S> world) {}

    private void interleave(Point<S> point, Set<Point<S>> met, Set<World<S>> ends) {
        if (!met.add(point)) {
            return;
        }
        boolean isEnd = true;
        for (int actor = 0; actor < steps.size(); actor++) {
            int next = point.done().get(actor);
            if (next < steps.get(actor).size()) {
                isEnd = false;
                List<Integer> done = new ArrayList<>(point.done());
                done.set(actor, next + 1);
                for (World<S> world : steps.get(actor).get(next).take(point.world())) {
                    interleave(new Point<>(List.copyOf(done), world), met, ends);
                }
            }
        }
        if (isEnd) {
            ends.add(point.world());
        }
        effects(point.world()).forEach(world -> interleave(new Point<>(point.done(), world), met, ends));
    }

    private Set<World<S>> inTurn(Set<World<S>> worlds, List<Step<S>> some) {
        Set<World<S>> now = closed(worlds);
        for (Step<S> step : some) {
            now = closed(
                    now.stream().flatMap(world -> step.take(world).stream()).collect(Collectors.toSet()));
        }
        return now;
    }

    private Set<World<S>> closed(Set<World<S>> worlds) {
        Set<World<S>> all = new HashSet<>(worlds);
        worlds.forEach(world -> closed(effects(world)).forEach(all::add));
        return all;
    }

    private Set<World<S>> effects(World<S> world) {
        Set<World<S>> worlds = new HashSet<>();
        world.states().forEach((partition, state) -> model.effects(state)
                .forEach(next -> worlds.add(world.moved(partition, next))));
        return worlds;
    }

    private Stream<Move<S, R>> answers(World<S> world, C call) {
        Object partition = model.partition(call);
        S state = world.states().getOrDefault(partition, model.init());
        return model.answers(state, call).stream()
                .map((Answer<S, R> answer) -> new Move<>(answer.result(), world.moved(partition, answer.next())));
    }
}
