package heddle.fuzz.generate;

/** A few steps that belong together and that a section may take at any time. */
@FunctionalInterface
interface Move {
    /** Writes the steps, or none if there is nothing here to take them on. */
    void play(Hand hand);
}
