package heddle.property;

import heddle.cases.CaseInfo;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needing;
import heddle.cases.Needs;
import heddle.cases.Statistical;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.webgpu.Fn;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

/** Reads what is known of cases from the annotations of their classes, without running any of their code. */
final class CaseReader {
    private static final Needing NOTHING = new Needing() {};

    private CaseReader() {}

    /** Lists the cases of a class, in the order of their names. */
    static List<CaseInfo> cases(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Clause.class))
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(CaseReader::describe)
                .toList();
    }

    /** Describes the case that a method is, or those that it is, one for each constant of its parameter. */
    static Stream<CaseInfo> describe(Method method) {
        List<Enum<?>> constants = Constants.of(method);
        return constants.isEmpty()
                ? Stream.of(describe(method, null, 0))
                : IntStream.range(0, constants.size()).mapToObj(i -> describe(method, constants.get(i), i));
    }

    private static CaseInfo describe(Method method, @Nullable Enum<?> constant, int index) {
        Class<?> type = method.getDeclaringClass();
        Clause clause = method.getAnnotation(Clause.class);
        if (clause == null) {
            throw new IllegalArgumentException("not a case: " + method);
        }
        Needs needs = find(method, Needs.class);
        boolean jqwik = method.isAnnotationPresent(Property.class);
        Needing own = constant instanceof Needing needing ? needing : NOTHING;
        Set<Fn> functions = EnumSet.noneOf(Fn.class);
        functions.addAll(needs == null ? List.of() : List.of(needs.functions()));
        functions.addAll(own.functions());
        String title = jqwik ? label(method) : displayName(method);
        return new CaseInfo(
                id(type, method.getName()) + (constant == null ? "" : "." + constant.name()),
                constant == null ? title : title + ": " + constant.name(),
                jqwik ? CaseStyle.JQWIK : CaseStyle.JUNIT,
                find(method, Statistical.class) == null ? CaseKind.DETERMINISTIC : CaseKind.STATISTICAL,
                find(method, Confined.class) != null,
                List.of(clause.value()),
                functions,
                (needs != null && needs.commands()) || own.commands(),
                type.getName(),
                constant == null ? method.getName() : method.getName() + "[" + index + "]");
    }

    private static String id(Class<?> type, String method) {
        String packageName = type.getPackageName();
        String area = packageName.substring(packageName.lastIndexOf('.') + 1);
        return area + "." + type.getSimpleName().replaceFirst("(Cases|Properties)$", "") + "." + method;
    }

    private static String displayName(Method method) {
        DisplayName name = method.getAnnotation(DisplayName.class);
        return name == null ? "" : name.value();
    }

    private static String label(Method method) {
        Label label = method.getAnnotation(Label.class);
        return label == null ? "" : label.value();
    }

    /** Finds an annotation on the method, or else on its class. */
    private static <A extends Annotation> @Nullable A find(Method method, Class<A> type) {
        A own = method.getAnnotation(type);
        return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
    }
}
