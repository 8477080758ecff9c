package heddle.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import heddle.cases.CaseInfo;
import heddle.clause.ClauseCatalogue;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What holds for every case of this module. */
class ShippedCasesTest {
    private static final List<CaseInfo> CASES = new JupiterSuite().cases();

    @Test
    void suite_asAService_isFound() {
        assertThat(ServiceLoader.load(heddle.cases.CaseSuite.class)).hasAtLeastOneElementOfType(JupiterSuite.class);
    }

    @Test
    void ids_ofAllCases_differ() {
        assertThat(CASES).isNotEmpty().extracting(CaseInfo::id).doesNotHaveDuplicates();
    }

    @Test
    void clauses_ofAllCases_areInTheCatalogue() {
        ClauseCatalogue catalogue = ClauseCatalogue.load();

        for (CaseInfo info : CASES) {
            for (String clause : info.clauses()) {
                assertThatCode(() -> catalogue.get(clause)).as(info.id()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void methods_thatAreTests_areCases() {
        List<Method> tests = CaseClasses.shipped().load().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class)
                        || method.isAnnotationPresent(ParameterizedTest.class)
                        || method.isAnnotationPresent(Property.class))
                .toList();

        assertThat(tests).isNotEmpty().allMatch(method -> method.isAnnotationPresent(heddle.cases.Clause.class));
        assertThat(tests.stream()
                        .map(method -> method.getDeclaringClass().getName() + "#" + method.getName())
                        .collect(Collectors.toSet()))
                .isEqualTo(CASES.stream()
                        .map(info -> info.className() + "#" + info.methodName().replaceFirst("\\[.*", ""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void titles_ofAllCases_differ() {
        assertThat(CASES).extracting(CaseInfo::title).doesNotHaveDuplicates();
    }
}
