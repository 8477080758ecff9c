package heddle.property.errors;

import heddle.property.errors.ScopeStep.Err;
import heddle.property.errors.ScopeStep.Pop;
import heddle.property.errors.ScopeStep.Push;
import heddle.property.histories.Program;
import heddle.webgpu.ErrorFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random steps of one thread that pop all that they push and no more, so that even a stack that threads share would not
 * run empty.
 */
final class ScopeDraw {
    private static final int FEWEST = 4;
    private static final int MOST = 10;
    private static final int DEEPEST = 4;

    /** Faults that create no object that could take memory. */
    private static final List<Fault> FAULTS = List.of(Fault.BUFFER, Fault.SAMPLER);

    private static final List<ErrorFilter> FILTERS =
            List.of(ErrorFilter.VALIDATION, ErrorFilter.VALIDATION, ErrorFilter.OUT_OF_MEMORY);

    private final Random random;
    private final int role;
    private final int[] depths;
    private final List<ScopeStep> steps = new ArrayList<>();

    private ScopeDraw(Random random, int role, int devices) {
        this.random = random;
        this.role = role;
        this.depths = new int[devices];
    }

    /** Draws the steps of a role over so many devices. */
    static Program<ScopeStep> balanced(Random random, int role, int devices) {
        ScopeDraw draw = new ScopeDraw(random, role, devices);
        int count = random.nextInt(FEWEST, MOST + 1);
        for (int i = 0; i < count; i++) {
            draw.any(random.nextInt(devices));
        }
        draw.popAll();
        return new Program<>(random, draw.steps);
    }

    private void any(int device) {
        int kind = random.nextInt(3);
        if (kind == 0 || depths[device] == 0) { // an error without any scope is left to the filters
            push(device);
        } else if (kind == 1) {
            pop(device);
        } else {
            steps.add(new Err(role, device, FAULTS.get(random.nextInt(FAULTS.size()))));
        }
    }

    private void push(int device) {
        if (depths[device] < DEEPEST) {
            steps.add(new Push(role, device, FILTERS.get(random.nextInt(FILTERS.size()))));
            depths[device]++;
        }
    }

    private void pop(int device) {
        steps.add(new Pop(role, device));
        depths[device]--;
    }

    private void popAll() {
        for (int device = 0; device < depths.length; device++) {
            while (depths[device] > 0) {
                pop(device);
            }
        }
    }
}
