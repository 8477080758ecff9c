package heddle.fuzz.shrink;

import heddle.program.Place;
import heddle.program.Program;
import heddle.program.Step;
import java.util.ArrayList;
import java.util.List;

/** Looks up and replaces steps by their places. */
final class Sections {
    private Sections() {}

    static List<Place> places(Program program) {
        List<Place> places = new ArrayList<>();
        add(places, Place.PREFIX, program.prefix());
        for (int i = 0; i < program.threads().size(); i++) {
            add(places, i, program.threads().get(i));
        }
        add(places, Place.SUFFIX, program.suffix());
        return places;
    }

    private static void add(List<Place> places, int section, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            places.add(new Place(section, i));
        }
    }

    static Step at(Program program, Place place) {
        return steps(program, place.section()).get(place.step());
    }

    private static List<Step> steps(Program program, int section) {
        return switch (section) {
            case Place.PREFIX -> program.prefix();
            case Place.SUFFIX -> program.suffix();
            default -> program.threads().get(section);
        };
    }

    static Program replaced(Program program, Place place, Step step) {
        List<Step> steps = new ArrayList<>(steps(program, place.section()));
        steps.set(place.step(), step);
        return with(program, place.section(), steps);
    }

    /** Moves steps of a thread to the end of the prefix, or to the begin of the suffix. */
    static Program moved(Program program, int thread, int from, int to, boolean before) {
        List<Step> steps = new ArrayList<>(program.threads().get(thread));
        List<Step> part = List.copyOf(steps.subList(from, to));
        steps.subList(from, to).clear();
        Program rest = with(program, thread, steps);
        List<Step> target = new ArrayList<>(before ? program.prefix() : program.suffix());
        target.addAll(before ? target.size() : 0, part);
        return with(rest, before ? Place.PREFIX : Place.SUFFIX, target);
    }

    private static Program with(Program program, int section, List<Step> steps) {
        List<List<Step>> threads = new ArrayList<>(program.threads());
        if (section >= 0) {
            threads.set(section, steps);
        }
        return new Program(
                section == Place.PREFIX ? steps : program.prefix(),
                threads,
                section == Place.SUFFIX ? steps : program.suffix(),
                program.plan());
    }
}
