package heddle.property;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.provider.EnumSource;

/** The constants over which a parametrised case runs: each of them makes a case of its own. */
final class Constants {
    private Constants() {}

    /** Returns the constants that the method's source names, in the order in which JUnit runs them. */
    static List<Enum<?>> of(Method method) {
        EnumSource source = method.getAnnotation(EnumSource.class);
        if (source == null) {
            return List.of();
        }
        Enum<?>[] all = source.value().getEnumConstants();
        if (all == null) {
            throw new IllegalArgumentException("@EnumSource must name its enum: " + method);
        }
        return switch (source.mode()) {
            case INCLUDE -> source.names().length == 0 ? List.of(all) : named(all, Set.of(source.names()), true);
            case EXCLUDE -> named(all, Set.of(source.names()), false);
            case MATCH_ALL, MATCH_ANY, MATCH_NONE ->
                throw new IllegalArgumentException("a case's constants are named, not matched: " + method);
        };
    }

    private static List<Enum<?>> named(Enum<?>[] all, Set<String> names, boolean wanted) {
        return Arrays.stream(all)
                .filter(c -> names.contains(c.name()) == wanted)
                .collect(Collectors.toList());
    }
}
