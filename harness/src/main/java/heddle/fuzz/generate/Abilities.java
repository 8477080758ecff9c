package heddle.fuzz.generate;

import heddle.descriptor.BackendDescriptor;
import heddle.webgpu.Fn;
import java.util.Set;

/**
 * What a backend can do, so that no program asks for more.
 *
 * @param unsupported functions that it does not implement
 * @param executesCommands whether command buffers take effect
 * @param timedWaitAnyMaxCount how many futures a WaitAny with a timeout may name; 0 if it may have none
 */
public record Abilities(Set<Fn> unsupported, boolean executesCommands, int timedWaitAnyMaxCount) {
    public Abilities {
        unsupported = Set.copyOf(unsupported);
    }

    /** Returns what the descriptor says, and the probe of its library. */
    public static Abilities of(BackendDescriptor backend, Set<Fn> unsupported) {
        return new Abilities(unsupported, backend.executesCommands(), backend.timedWaitAnyMaxCount());
    }

    boolean timedWaits() {
        return timedWaitAnyMaxCount > 0;
    }

    boolean has(Fn function) {
        return !unsupported.contains(function);
    }

    boolean hasAll(Fn... functions) {
        for (Fn function : functions) {
            if (!has(function)) {
                return false;
            }
        }
        return true;
    }
}
