package heddle.fuzz.judge;

/** Whether a call can make a device error, as far as the program alone says. */
enum Blame {
    /** In no order of the calls. */
    NEVER,
    /** In some order, or nobody knows. */
    PERHAPS,
    /** In every order, as long as the device lives. */
    SURELY
}
