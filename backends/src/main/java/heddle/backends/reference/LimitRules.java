package heddle.backends.reference;

import heddle.webgpu.Limits;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The limits of a new device: the defaults, raised to what was asked for as far as the adapter goes. */
final class LimitRules {
    private static final int UNDEFINED = -1; // all bits set, in the 32-bit limits and in the 64-bit ones

    private LimitRules() {}

    /** Returns the device's limits, or throws where one that was asked for is better than the adapter's. */
    static Limits granted(Limits asked) throws Invalid {
        RecordComponent[] components = Limits.class.getRecordComponents();
        Object[] granted = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            granted[i] = components[i].getType().isPrimitive() ? grant(components[i], asked) : List.of();
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Limits.class.getConstructor(types).newInstance(granted);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record of limits cannot be built", e);
        }
    }

    private static Object grant(RecordComponent component, Limits asked) throws Invalid {
        long wanted = value(component, asked);
        long base = value(component, Supported.DEFAULT_LIMITS);
        long best = value(component, Supported.ADAPTER_LIMITS);
        boolean smallerIsBetter = component.getName().startsWith("min");
        long granted = base;
        if (wanted != UNDEFINED) {
            Invalid.unless(
                    smallerIsBetter ? compare(wanted, best) >= 0 : compare(wanted, best) <= 0,
                    "limit ",
                    component.getName(),
                    " = ",
                    Long.toUnsignedString(wanted),
                    " is better than the adapter's ",
                    best);
            granted = smallerIsBetter == compare(wanted, base) < 0 ? wanted : base;
        }
        if (component.getType() == int.class) {
            return (int) granted;
        }
        return granted;
    }

    /** Returns one limit; 32-bit ones with the sign of their bits, so that undefined is the same in both. */
    private static long value(RecordComponent component, Limits limits) {
        try {
            return ((Number) component.getAccessor().invoke(limits)).longValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("limit " + component.getName() + " cannot be read", e);
        }
    }

    private static int compare(long a, long b) {
        return Long.compareUnsigned(a, b);
    }
}
