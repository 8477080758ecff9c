package heddle.pairs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the two calls of a cell have in common, at most. */
public enum Sharing {
    /** Both are made on one object, or one on an object that the other has as an argument. */
    OBJECT("the same object"),
    /** Both are made on one encoder, each under the mutex that its threads share. */
    ENCODER("the same encoder, under a mutex"),
    /** They are made on different objects that are made of the same ones, or have the same arguments. */
    PARENT("the same parent or arguments"),
    /** The device, or the adapter that it came from; every other object is made for one of them alone. */
    DEVICE("the same device only"),
    /** The instance; each call has a device of its own. */
    INSTANCE("the same instance only");

    private final String words;

    Sharing(String words) {
        this.words = words;
    }

    /** Returns the name in files, such as {@code object}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what is shared, in words. */
    public String words() {
        return words;
    }

    /** Returns the sharing of that label, or nothing. */
    public static Optional<Sharing> ofLabel(String label) {
        return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
    }
}
