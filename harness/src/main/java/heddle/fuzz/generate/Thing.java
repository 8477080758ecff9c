package heddle.fuzz.generate;

import heddle.program.Place;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of the program that is being made, and what the program does with it so far. Used by one thread.
 *
 * <p>What the prefix made is everybody's, until its last references are {@linkplain #bequeath bequeathed} to threads that
 * give them back; what a thread made is that thread's.
 */
final class Thing {
    /** What the program does with an object, which says what may be asked of it. */
    enum Role {
        /** Nothing special. */
        PLAIN,
        /** What draws need: their module, layouts, group and pipeline, and the texture and view that they draw on. */
        DRAWING,
        /** A buffer that passes, copies of texels and queries read and write; nobody asks what is in it. */
        SCRATCH,
        /** A buffer with the arguments of indirect calls, written once. */
        INDIRECT,
        /** Threads map, unmap and destroy it at will; nobody touches its memory. */
        CONTESTED,
        /** One thread maps it and touches its memory. */
        PRIVATE,
        /** The prefix mapped it, each thread writes a part of it, the suffix unmaps it. */
        SHARED,
        /** The queue writes it from everywhere; nothing else happens to it before the suffix reads it. */
        DATA
    }

    /** Stands for the threads on which callbacks run. */
    static final int EVERYBODY = Integer.MAX_VALUE;

    private final String name;
    private final Kind kind;
    private final String device;
    private final int home;
    private final Role role;
    private final Set<Integer> heirs = new HashSet<>();
    private final Set<Integer> users = new HashSet<>();
    private final Set<Integer> touchers = new HashSet<>();
    private boolean written;
    private boolean doomed;
    private boolean storage;
    private boolean gone;
    private @Nullable Thing parent;

    /** Names it, with the device that it belongs to and the section that made it. */
    Thing(String name, Kind kind, String device, int home, Role role) {
        this.name = name;
        this.kind = kind;
        this.device = device;
        this.home = home;
        this.role = role;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    String device() {
        return device;
    }

    int home() {
        return home;
    }

    Role role() {
        return role;
    }

    /** Notes the object whose method made it. */
    void madeBy(Thing maker) {
        parent = maker;
    }

    /** Returns the object whose method made it. */
    Thing parent() {
        return Objects.requireNonNull(parent, name);
    }

    /** Returns whether that section may use it now. */
    boolean isFor(int section) {
        if (gone) {
            return false;
        }
        return (home < 0 || home == section) && (heirs.isEmpty() || heirs.contains(section));
    }

    /** Returns whether the prefix made it and no thread gives it back. */
    boolean isShared() {
        return home == Place.PREFIX && heirs.isEmpty() && !gone;
    }

    /** Notes that a section uses it. */
    void usedBy(int section) {
        users.add(section);
    }

    /** Notes that a section touches its mapped bytes, if it may: beside whoever writes there is nobody else. */
    boolean touchedBy(int section, boolean writes) {
        boolean alone = touchers.stream().allMatch(toucher -> toucher == section);
        boolean free = alone || !(writes || written);
        if (free) {
            touchers.add(section);
            written |= writes;
        }
        return free;
    }

    /** Leaves its references to threads, each of which will give one back; others may not use it then. */
    boolean bequeath(Set<Integer> threads) {
        boolean free =
                home == Place.PREFIX && heirs.isEmpty() && users.stream().allMatch(u -> u < 0 || threads.contains(u));
        if (free) {
            heirs.addAll(threads);
        }
        return free;
    }

    Set<Integer> heirs() {
        return heirs;
    }

    /** Takes the reference of a thread away from it: it cannot use the thing any longer. */
    void leave(int section) {
        if (heirs.remove(section) && heirs.isEmpty()) {
            gone = true;
        } else if (home == section) {
            gone = true;
        }
    }

    /** Says that nothing may use it any longer. */
    void end() {
        gone = true;
    }

    /** Marks it as one that is destroyed at some time, or whose device is. */
    void doom() {
        doomed = true;
    }

    boolean isDoomed() {
        return doomed;
    }

    /** Marks it as a buffer that shaders may write, which cannot be mapped; or as a layout of such buffers. */
    void storage() {
        storage = true;
    }

    boolean isStorage() {
        return storage;
    }
}
