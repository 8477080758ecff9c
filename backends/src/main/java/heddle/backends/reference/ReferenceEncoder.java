package heddle.backends.reference;

import heddle.webgpu.ErrorType;

/**
 * What the four kinds of encoder share: a recording, a state and debug groups. Encoder calls come one at a time.
 *
 * <p>An error in a call spoils the recording and shows at Finish; a call after the end is an error at once.
 */
abstract class ReferenceEncoder extends DeviceObject {
    private enum State {
        OPEN,
        /** A pass of it is open, and only that one records. */
        LOCKED,
        ENDED
    }

    private final Recording recording;
    private State state = State.OPEN;
    private int openDebugGroups;

    ReferenceEncoder(ReferenceDevice device, String typeName, String label, Recording recording) {
        super(device, typeName, label, true);
        this.recording = recording;
    }

    final Recording recording() {
        return recording;
    }

    /** Tells whether the next command would be recorded. */
    public final boolean isOpen() {
        return state == State.OPEN;
    }

    final void lock() {
        state = State.LOCKED;
    }

    final void unlock() {
        if (state == State.LOCKED) {
            state = State.OPEN;
        }
    }

    /** Records what the call does, if the encoder is open. */
    final void encode(Attempt call) {
        switch (state) {
            case OPEN -> {
                try {
                    call.run();
                } catch (Invalid e) {
                    recording.fail(e.error());
                }
            }
            case LOCKED -> recording.fail(validation(this + " was used while a pass of it was open"));
            case ENDED -> device().report(validation(this + " was used after its end"));
        }
    }

    /** Ends the recording, and throws what is wrong with it. */
    final void end() throws Invalid {
        State ended = state;
        state = State.ENDED;
        Invalid.unless(ended != State.ENDED, this, " was ended twice");
        Invalid.unless(ended == State.OPEN, this, " was ended while a pass of it was open");
        Invalid.unless(openDebugGroups == 0, this, " was ended with ", openDebugGroups, " debug groups open");
        GpuError error = recording.error();
        if (error != null) {
            throw new Invalid(error);
        }
    }

    final void pushDebugGroup() {
        encode(() -> openDebugGroups++);
    }

    final void popDebugGroup() {
        encode(() -> {
            Invalid.unless(openDebugGroups > 0, this, " has no debug group to pop");
            openDebugGroups--;
        });
    }

    final void insertDebugMarker() {
        encode(() -> {});
    }

    /** Checks a resource that a command names, and remembers that it is used. */
    final void use(Resource resource) throws Invalid {
        resource.requireValidFor(device());
        recording.use(resource);
    }

    private static GpuError validation(String message) {
        return new GpuError(ErrorType.VALIDATION, message);
    }
}
