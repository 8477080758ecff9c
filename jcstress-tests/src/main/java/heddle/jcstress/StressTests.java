package heddle.jcstress;

import heddle.cases.Clause;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jcstress.util.TestLineReader;

/**
 * The lists of tests that jcstress's annotation processor left on the class path.
 *
 * <p>All of them are read, where jcstress itself reads the first and forgets the others without a word.
 */
final class StressTests {
    private static final String LIST = "META-INF/TestList";

    private StressTests() {}

    /** Returns the tests that are cases, in the order of their ids. */
    static List<StressTest> shipped() {
        return names().stream()
                .map(StressTests::load)
                .filter(type -> type.isAnnotationPresent(Clause.class))
                .map(StressTest::of)
                .sorted(Comparator.comparing(test -> test.info().id()))
                .toList();
    }

    /** Returns the class names of all tests that jcstress knows. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        try {
            for (URL list : java.util.Collections.list(
                    StressTests.class.getClassLoader().getResources(LIST))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
                    binaryNames(lines.lines()).forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LIST, e);
        }
        return names;
    }

    /** Reads the second field of each line; the first is the name as source code writes it. */
    private static Stream<String> binaryNames(Stream<String> lines) {
        return lines.map(TestLineReader::new).filter(TestLineReader::isCorrect).map(line -> {
            line.nextString();
            return line.nextString();
        });
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, StressTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(LIST + " names a class that is not there: " + name, e);
        }
    }
}
