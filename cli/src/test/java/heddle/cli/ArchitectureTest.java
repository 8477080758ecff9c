package heddle.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the modules to their directions and their privileges. It lives in cli because cli sees every module; the
 * compiler already refuses most wrong directions, and this refuses those that a new line in a pom would allow.
 */
class ArchitectureTest {
    private static final JavaClasses HEDDLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("heddle");

    @ParameterizedTest
    @EnumSource
    void module_beforeItIsJudged_wasSeenWhole(ArchitectureModule module) {
        long seen = HEDDLE.stream()
                .filter(module.contains())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .count();

        assertThat(seen).as("classes of module %s that were read", module).isGreaterThanOrEqualTo(module.leastClasses);
    }

    @ParameterizedTest
    @EnumSource
    void module_byItsPlaceInTheFlow_usesOnlyModulesBeforeIt(ArchitectureModule module) {
        ArchRule rule = noClasses()
                .that(are(module.contains()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("heddle..").and(not(module.mayUse())));

        check(rule);
    }

    @Test
    void package_anywhere_belongsToAModule() {
        check(noClasses().should(be(not(ArchitectureModule.CLI.mayUse()))));
    }

    @Test
    void package_anywhere_isInNoCycle() {
        check(slices().matching("heddle.(**)").should().beFreeOfCycles());
    }

    @Test
    void jna_outsideNativelib_isNotUsed() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("heddle.backends.nativelib..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.jna.."));
    }

    @Test
    void standardStreams_outsideCliAndReports_areNotTouched() { // but for the last words of a library in memory
        check(noClasses()
                .that()
                .resideOutsideOfPackages("heddle.cli..", "heddle.report..", "heddle.backends.confined..")
                .should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void processExit_outsideCli_isNotCalled() { // Runtime.halt is left to those who must die without hooks
        check(noClasses()
                .that()
                .resideOutsideOfPackage("heddle.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class));
    }

    @Test
    void processHalt_outsideCliWorkerAndLibrariesInMemory_isNotCalled() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "heddle.cli..", "heddle.worker..", "heddle.backends.mutant..", "heddle.backends.confined..")
                .should()
                .callMethod(Runtime.class, "halt", int.class));
    }

    private static void check(ArchRule rule) {
        // A module that is still empty is for module_beforeItIsJudged_wasSeenWhole to refuse, not for each rule.
        rule.allowEmptyShould(true).check(HEDDLE);
    }
}
