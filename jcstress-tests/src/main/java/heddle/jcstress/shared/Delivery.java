package heddle.jcstress.shared;

/** How often the callback of one uncaptured error came. */
public enum Delivery {
    ONCE,
    /** More than once, or so late that it came beside the next one. */
    AGAIN,
    NEVER
}
