package heddle.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** A Maven module as the architecture rules see it: its packages, its place in the flow, its least size. */
enum ArchitectureModule {
    TABLE(1, "heddle.table.."),
    HARNESS(
            0,
            "heddle.[webgpu|verdict|clause|descriptor|history|oracle|model|linear|cases|worker|results|matrix|run|probe|pairs|program|export|transcript|thread|fuzz].."),
    BACKENDS(0, "heddle.backends.."),
    PROPERTY_TESTS(0, "heddle.property.."),
    JCSTRESS_TESTS(0, "heddle.jcstress.."),
    REPORTS(0, "heddle.report.."),
    CLI(1, "heddle.cli..");

    /** Fewer classes than this mean that the rules looked at the wrong place; raise it as the module grows. */
    final int leastClasses;

    private final String packagePattern;

    ArchitectureModule(int leastClasses, String packagePattern) {
        this.leastClasses = leastClasses;
        this.packagePattern = packagePattern;
    }

    DescribedPredicate<JavaClass> contains() {
        return resideInAPackage(packagePattern);
    }

    DescribedPredicate<JavaClass> mayUse() {
        return DescribedPredicate.or(usable().map(ArchitectureModule::contains).toList());
    }

    private Stream<ArchitectureModule> usable() {
        return switch (this) {
            case TABLE -> Stream.of(TABLE);
            case HARNESS -> Stream.of(HARNESS, TABLE);
            case BACKENDS, PROPERTY_TESTS, JCSTRESS_TESTS, REPORTS -> Stream.of(this, HARNESS, TABLE);
            case CLI -> Stream.of(values());
        };
    }
}
