package heddle.model;

/**
 * One thing that the contract allows a call to do.
 *
 * @param result what the call returns or the callback is told
 * @param next the state after it
 */
public record Answer<S, R>(R result, S next) {}
