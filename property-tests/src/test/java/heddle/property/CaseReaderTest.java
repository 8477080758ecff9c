package heddle.property;

import static heddle.webgpu.Fn.BUFFER_GET_MAP_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.cases.CaseInfo;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Statistical;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import java.util.List;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseReaderTest {
    @Test
    void case_withEveryAnnotation_isDescribedByThem() {
        CaseInfo info = CaseReader.cases(FullCases.class).get(0);

        assertThat(info.id()).isEqualTo("property.Full.asks");
        assertThat(info.area()).isEqualTo("property");
        assertThat(info.title()).isEqualTo("It asks");
        assertThat(info.style()).isEqualTo(CaseStyle.JUNIT);
        assertThat(info.kind()).isEqualTo(CaseKind.STATISTICAL);
        assertThat(info.confined()).isTrue();
        assertThat(info.clauses()).containsExactly("ERR-1", "ERR-2");
        assertThat(info.functions()).containsExactly(BUFFER_GET_MAP_STATE);
        assertThat(info.commands()).isTrue();
    }

    @Test
    void case_withTheLeast_crossesThreadsAndNeedsNothing() {
        CaseInfo info = CaseReader.cases(PlainProperties.class).get(0);

        assertThat(info.id()).isEqualTo("property.Plain.holds");
        assertThat(info.title()).isEqualTo("It holds");
        assertThat(info.style()).isEqualTo(CaseStyle.JQWIK);
        assertThat(info.kind()).isEqualTo(CaseKind.DETERMINISTIC);
        assertThat(info.confined()).isFalse();
        assertThat(info.functions()).isEmpty();
        assertThat(info.commands()).isFalse();
    }

    @Test
    void method_withoutClause_isNoCase() throws NoSuchMethodException {
        assertThat(CaseReader.cases(FullCases.class)).hasSize(1);
        assertThatThrownBy(() -> CaseReader.describe(FullCases.class.getDeclaredMethod("noCase")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noCase");
    }

    @Test
    void classes_thatAreShipped_areFoundWithoutBeingInitialised() {
        List<Class<?>> classes = CaseClasses.shipped().load();

        assertThat(classes).extracting(Class::getName).contains("heddle.property.errors.ScopeOwnerCases");
        assertThat(classes)
                .extracting(Class::getSimpleName)
                .allMatch(name -> name.endsWith("Cases") || name.endsWith("Properties"));
    }

    @Confined
    static final class FullCases {
        @Test
        @Clause({"ERR-1", "ERR-2"})
        @DisplayName("It asks")
        @Statistical
        @Needs(functions = BUFFER_GET_MAP_STATE, commands = true)
        void asks() {}

        @Test
        void noCase() {}
    }

    static final class PlainProperties {
        @Property
        @Clause("ERR-3")
        @Label("It holds")
        void holds() {}
    }
}
