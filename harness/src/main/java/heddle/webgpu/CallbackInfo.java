package heddle.webgpu;

/**
 * How a callback is registered: when it may fire and what it is given back.
 *
 * @param mode when it may fire; ignored for the uncaptured-error callback, which has no mode
 * @param userdata1 handed back as it is
 * @param userdata2 handed back as it is
 */
public record CallbackInfo(CallbackMode mode, long userdata1, long userdata2) {
    @Override
    public String toString() { // the journal's; a record's own is slow at its first use
        return "#" + userdata1 + " " + mode;
    }
}
