package heddle.probe;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the example of one function works on.
 *
 * @param asked the kinds that it asks for itself, the first first
 * @param made those that are made for it below its device, and the kinds that these are made of
 * @param type the typed handle of its subject; nothing for a function that is nobody's method
 * @param device whether a device is among them
 */
public record Uses(List<ObjectKind<?>> asked, Set<ObjectKind<?>> made, Optional<Class<?>> type, boolean device) {
    public Uses {
        asked = List.copyOf(asked);
        made = Set.copyOf(made);
    }

    /** Returns the kind of object whose method the function is. */
    public Optional<ObjectKind<?>> subject() {
        return asked.stream().findFirst();
    }

    /** Tells whether both are methods of one type of object. */
    public boolean sameType(Uses other) {
        return type.isPresent() && type.equals(other.type);
    }
}
