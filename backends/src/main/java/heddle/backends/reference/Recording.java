package heddle.backends.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one command encoder with its passes, or of one render bundle encoder, and the resources they use.
 *
 * <p>Threads: one at a time, as the caller's mutex sees to; after the encoder's Finish it does not change.
 */
public class Recording {
    private final List<Runnable> commands = new ArrayList<>();
    private final Set<Resource> resources = new LinkedHashSet<>();
    private @Nullable GpuError error;

    /** Appends work for the queue. */
    public void add(Runnable command) {
        commands.add(command);
    }

    /** Remembers that a command uses a resource, which must be usable when it is submitted. */
    public void use(Resource resource) {
        resources.add(resource);
    }

    /** Spoils the recording; Finish reports the first error. */
    public void fail(GpuError newError) {
        if (error == null) {
            error = newError;
        }
    }

    /** Returns what spoilt it, or null. */
    public @Nullable GpuError error() {
        return error;
    }

    /** Returns the commands in the order in which the queue does them. */
    public List<Runnable> commands() {
        return commands;
    }

    public Set<Resource> resources() {
        return resources;
    }

    /** Appends all of another recording. */
    public void addAll(Recording other) {
        other.commands().forEach(this::add);
        other.resources().forEach(this::use);
    }
}
