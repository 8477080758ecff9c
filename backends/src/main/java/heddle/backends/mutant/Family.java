package heddle.backends.mutant;

/** A kind of mistake: which part of an implementation a mutant gets wrong. */
public enum Family {
    ERROR_SCOPES("error scopes"),
    MAP_STATE("map state"),
    MAPPED_MEMORY("mapped memory"),
    CALLBACKS("callbacks"),
    WAITING("waiting and pumping"),
    REFERENCE_COUNTS("reference counts"),
    ENCODERS("encoders"),
    QUEUE_ORDER("queue order"),
    CREATION("creation and caches"),
    DEVICE_LOSS("device loss"),
    DEADLOCKS("deadlocks"),
    CRASH_WINDOWS("crash windows"),
    LEAKS("leaks"),
    PROFILES("profiles");

    private final String label;

    Family(String label) {
        this.label = label;
    }

    /** Returns the words for people. */
    public String label() {
        return label;
    }
}
