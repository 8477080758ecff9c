package heddle.fuzz.mutate;

import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A way to make a program from others. What cannot be done to a program leaves it as it is. */
enum Mutation {
    /** A thread's list runs on one more thread as well: the program collides with itself. */
    COLLIDE {
        @Override
        Program of(Program program, Program other, Random random, String ending) {
            if (program.threads().isEmpty() || program.threads().size() == Program.MOST_THREADS) {
                return program;
            }
            List<List<Step>> threads = new ArrayList<>(program.threads());
            List<Step> chosen = any(threads, random);
            if (Recording.isShared(chosen)) {
                return program;
            }
            threads.add(FreshNames.in(chosen, ending));
            return with(program, threads);
        }
    },
    /** A few steps of a thread once more, right after. */
    REPEAT {
        @Override
        Program of(Program program, Program other, Random random, String ending) {
            return inThread(program, random, steps -> {
                int from = random.nextInt(steps.size());
                int to = Math.min(steps.size(), from + 1 + random.nextInt(MOST_REPEATED));
                List<Step> repeated = List.copyOf(steps.subList(from, to));
                if (repeated.stream().noneMatch(Recording::isPart)) {
                    steps.addAll(to, FreshNames.in(repeated, ending));
                }
            });
        }
    },
    /** Two neighbours change places. */
    SWAP {
        @Override
        Program of(Program program, Program other, Random random, String ending) {
            return inThread(program, random, steps -> {
                if (steps.size() > 1) {
                    int at = random.nextInt(steps.size() - 1);
                    if (!Recording.isPart(steps.get(at)) || !Recording.isPart(steps.get(at + 1))) {
                        steps.add(at + 1, steps.remove(at));
                    }
                }
            });
        }
    },
    /** A step goes to another thread. */
    MOVE {
        @Override
        Program of(Program program, Program other, Random random, String ending) {
            List<List<Step>> threads = new ArrayList<>();
            program.threads().forEach(steps -> threads.add(new ArrayList<>(steps)));
            if (threads.size() > 1) {
                List<Step> from = any(threads, random);
                List<Step> to = any(threads, random);
                int at = random.nextInt(Math.max(1, from.size()));
                if (!from.isEmpty() && !Recording.isPart(from.get(at))) {
                    Step moved = from.remove(at);
                    to.add(random.nextInt(to.size() + 1), moved);
                }
            }
            return with(program, threads);
        }
    },
    /** Threads of another program run beside, on the same first device. */
    SPLICE {
        @Override
        Program of(Program program, Program other, Random random, String ending) {
            return Splice.of(program, other, random, ending);
        }
    },
    /** Other times. */
    TIME {
        @Override
        Program of(Program program, Program other, Random random, String ending) {
            Plan plan = program.plan();
            Plan.Start start = STARTS.get(random.nextInt(STARTS.size()));
            List<Plan.Delay> delays = new ArrayList<>();
            if (random.nextBoolean() && !program.threads().isEmpty()) {
                int thread = random.nextInt(program.threads().size());
                int steps = program.threads().get(thread).size();
                if (steps > 0) {
                    Plan.Idle idle = random.nextBoolean() ? Plan.Idle.SPIN : Plan.Idle.YIELD;
                    delays.add(new Plan.Delay(
                            thread, random.nextInt(steps), idle, LEAST_DELAY_NANOS << random.nextInt(DELAY_STEPS)));
                }
            }
            return program.withPlan(new Plan(random.nextLong(), plan.repeats(), start, delays));
        }
    };

    private static final List<Plan.Start> STARTS = List.of(Plan.Start.values());
    private static final int MOST_REPEATED = 3;
    private static final long LEAST_DELAY_NANOS = 500;
    private static final int DELAY_STEPS = 9;

    /** Changes the steps of a thread that has some. */
    private interface Change {
        void to(List<Step> steps);
    }

    /**
     * Returns the new program.
     *
     * @param other another program, for what takes two
     * @param ending makes new names differ from all others
     */
    abstract Program of(Program program, Program other, Random random, String ending);

    private static Program inThread(Program program, Random random, Change change) {
        List<List<Step>> threads = new ArrayList<>();
        program.threads().forEach(steps -> threads.add(new ArrayList<>(steps)));
        if (!threads.isEmpty()) {
            List<Step> chosen = any(threads, random);
            if (!chosen.isEmpty()) {
                change.to(chosen);
            }
        }
        return with(program, threads);
    }

    private static List<Step> any(List<List<Step>> threads, Random random) {
        return threads.get(random.nextInt(threads.size()));
    }

    private static Program with(Program program, List<List<Step>> threads) {
        return new Program(program.prefix(), threads, program.suffix(), program.plan());
    }
}
