package heddle.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleProgramNamesTest {
    private static final String ENDING = ".program";

    @Test
    void names_ofTheFolder_areAllListed() throws Exception {
        Path one =
                Path.of(ExamplePrograms.class.getResource("map-states.program").toURI());
        try (Stream<Path> files = Files.list(one.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(ENDING))
                            .map(file -> file.substring(0, file.length() - ENDING.length())))
                    .containsExactlyInAnyOrderElementsOf(ExamplePrograms.names());
        }
    }
}
