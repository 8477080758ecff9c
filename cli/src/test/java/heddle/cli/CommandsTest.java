package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heddle.backends.mutant.Mutant;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.DescriptorKey;
import heddle.descriptor.DescriptorReader;
import heddle.descriptor.ShippedDescriptors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that run nothing. */
class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void clauses_listed_areAllThere() throws IOException {
        JsonNode clauses = json("list", "clauses", "--json");

        assertThat(clauses).hasSize(ClauseCatalogue.load().clauses().size());
        assertThat(clauses.get(0).fieldNames()).toIterable().contains("id", "level", "cases", "title");
        assertThat(Spoken.to("list", "clauses").out()).contains("ERR-1");
    }

    @Test
    void cases_listedByClause_areThoseThatJudgeIt() throws IOException {
        JsonNode cases = json("list", "cases", "--clause", "ERR-1", "--json");

        assertThat(cases)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.get("clauses").textValue()).contains("ERR-1"));
    }

    @Test
    void backends_listed_areTheShippedOnes() throws IOException {
        assertThat(json("list", "backends", "--json"))
                .extracting(backend -> backend.get("id").textValue())
                .isEqualTo(ShippedDescriptors.ids());
    }

    @Test
    void mutants_listed_areNamedAsBackendsAre() throws IOException {
        JsonNode mutants = json("list", "mutants", "--json");

        assertThat(mutants).hasSize(Mutant.all().size());
        assertThat(mutants).allSatisfy(each -> assertThat(each.get("resembles").textValue())
                .contains(": "));
        assertThat(BackendIds.shipped(mutants.get(0).get("id").textValue()).id())
                .isEqualTo(mutants.get(0).get("id").textValue());
    }

    @Test
    void description_ofDescriptors_explainsEveryKey() {
        String manual = Spoken.to("backends", "describe").out();

        for (DescriptorKey key : DescriptorKey.values()) {
            assertThat(manual.lines()).contains(key.key());
            assertThat(manual).contains(key.example());
        }
        assertThat(manual.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void description_ofABackend_canBeReadAsADescriptor() {
        Spoken spoken = Spoken.to("backends", "describe", "wgpu-native");

        assertThat(DescriptorReader.read(spoken.out(), "printed", folder))
                .isEqualTo(ShippedDescriptors.find("wgpu-native").orElseThrow());
    }

    @Test
    void installation_ofWhatNeedsNothing_asksNobody() {
        assertThat(Spoken.to("backends", "install", "reference").code()).isZero();
        assertThat(Spoken.to("backends", "verify", "reference").code()).isZero();
    }

    @Test
    void installation_ofAnUnknownBackend_isAUsageError() {
        Spoken spoken = Spoken.to("backends", "install", "wgpu-nativ");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("did you mean 'wgpu-native'?");
    }

    @Test
    void report_ofAnythingElse_isAUsageError() throws IOException {
        assertThat(Spoken.to("report", folder.toString()).err()).contains("not the results folder of a run");
        Files.writeString(folder.resolve("results.json"), "{}");

        Spoken spoken = Spoken.to("report", folder.toString());

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("results.json").doesNotContain("\tat ");
    }

    private static JsonNode json(String... args) throws IOException {
        Spoken spoken = Spoken.to(args);
        assertThat(spoken.code()).as(spoken.err()).isZero();
        return new ObjectMapper().readTree(spoken.out());
    }
}
