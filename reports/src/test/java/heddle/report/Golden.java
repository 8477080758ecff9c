package heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are the product, kept as files beside the tests. */
public final class Golden {
    private Golden() {}

    /** Returns the kept text. */
    public static String text(String name) {
        try (InputStream kept = Golden.class.getResourceAsStream(name)) {
            assertThat(kept).as("the golden file %s", name).isNotNull();
            return new String(kept.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asserts that a text is the kept one; it is also left below {@code target/golden}, to be compared and copied. */
    public static void assertMatches(String actual, String name) throws IOException {
        Path left = Path.of("target", "golden", name);
        Files.createDirectories(left.getParent());
        Files.writeString(left, actual);
        assertThat(actual).as("compare with %s", left).isEqualTo(text(name));
    }
}
