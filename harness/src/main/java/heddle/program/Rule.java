package heddle.program;

/** What a program must keep to be legal. Rests on Multithreading.md, Ownership.md and Asynchronous Operations.md. */
public enum Rule {
    /** A name is defined once, and before it is used. */
    NAMES("names"),
    /** Functions, arguments and fields are those of the header. */
    TYPES("types"),
    /** An object is used only while a reference is held that cannot be the last one given back meanwhile. */
    REFERENCES("references"),
    /** Encoders are used by one thread at a time. */
    ENCODERS("encoders"),
    /** Mutexes are given back by who took them, and cannot wait for one another in a circle. */
    LOCKS("locks"),
    /** A callback that may fire at any time makes no calls, save the ones excepted. */
    CALLBACKS("callbacks"),
    /** Mapped memory is touched only while it is surely mapped. */
    RANGES("ranges"),
    /** Two threads never touch the same bytes at once when one of them writes. */
    BYTES("bytes"),
    /** Waits name futures of their own instance, and have a bound that the instance allows. */
    WAITS("waits"),
    /** A latch is opened once, and by somebody who does not wait for those who wait for it. */
    LATCHES("latches");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /** Returns the rule as refusals name it. */
    public String title() {
        return title;
    }
}
