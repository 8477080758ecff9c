package heddle.fuzz.mutate;

import heddle.program.Program;
import heddle.program.Renaming;
import heddle.program.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts threads of one program beside those of another; both use the device that each opens first. */
final class Splice {
    private static final int MOST_TAKEN = 2;

    private Splice() {}

    static Program of(Program program, Program other, Random random, String ending) {
        String device = firstDevice(program);
        if (device.isEmpty()
                || !device.equals(firstDevice(other))
                || other.threads().isEmpty()) {
            return program;
        }
        List<Step> taken = new ArrayList<>(other.prefix());
        other.threads().forEach(taken::addAll);
        Renaming renaming = new FreshNames(taken, ending).except(device).renaming();
        List<Step> prefix = new ArrayList<>(program.prefix());
        for (Step step : renaming.of(other.prefix())) {
            if (!(step instanceof Step.Open open && open.result().equals(device))) {
                prefix.add(step);
            }
        }
        List<List<Step>> threads = new ArrayList<>(program.threads());
        int from = random.nextInt(other.threads().size());
        for (int i = 0; i < MOST_TAKEN && i < other.threads().size() && threads.size() < Program.MOST_THREADS; i++) {
            threads.add(
                    renaming.of(other.threads().get((from + i) % other.threads().size())));
        }
        return new Program(prefix, threads, program.suffix(), program.plan());
    }

    private static String firstDevice(Program program) {
        return program.prefix().stream()
                .filter(Step.Open.class::isInstance)
                .map(step -> ((Step.Open) step).result())
                .findFirst()
                .orElse("");
    }
}
