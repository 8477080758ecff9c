package heddle.backends.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCacheTest {
    @TempDir
    private Path folder;

    private final List<String> steps = new ArrayList<>();
    private FakeClients clients;
    private Artifact artifact;

    @BeforeEach
    void makeArtifact() throws IOException {
        clients = new FakeClients(folder.resolve("bin"));
        artifact = Archives.wheelArtifact(folder, "small", "the library");
        clients.putDelivering("python3", folder.resolve("small-1-py3-none-any.whl"));
    }

    private ArtifactCache cache() {
        return new ArtifactCache(
                new HeddleHome(folder.resolve("home")), clients.environment(), (name, what) -> steps.add(what));
    }

    @Test
    void ensure_emptyCache_installsOnceAndThenAsksNoClient() throws Exception {
        InstalledArtifact installed = cache().ensure(artifact);
        assertThat(installed.main()).hasContent("the library");
        assertThat(cache().ensure(artifact)).isEqualTo(installed);
        assertThat(cache().find(artifact)).contains(installed);
        assertThat(clients.calls())
                .singleElement()
                .asString()
                .contains("--no-deps")
                .contains("small==1");
        assertThat(steps).first().asString().contains("fetching small==1 with pip (1 MB)");
    }

    @Test
    void find_emptyCache_findsNothingAndMakesNothing() {
        assertThat(cache().find(artifact)).isEmpty();
        assertThat(cache().verify(artifact)).containsExactly("not installed");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void ensure_corruptDownload_isDeletedAndSaid_andALaterGoodOneInstalls() throws Exception {
        clients.put("python3", "echo garbage >\"$dest/small-1-py3-none-any.whl\"");
        SetupProblem problem = catchThrowableOfType(SetupProblem.class, () -> cache().ensure(artifact));
        assertThat(problem).hasMessageContaining("small==1 is corrupt").hasMessageContaining("the file was deleted");
        assertThat(problem.remedy()).contains("run it again");
        assertThat(cache().find(artifact)).isEmpty();
        assertThat(filesBelowHome()).noneMatch(name -> name.endsWith(".whl"));

        clients.putDelivering("python3", folder.resolve("small-1-py3-none-any.whl"));
        assertThat(cache().ensure(artifact).main()).hasContent("the library");
    }

    @Test
    void ensure_leftoverOfADeadRun_isRemovedAndNeverCounts() throws Exception {
        Path leftover = folder.resolve("home/artifacts/work/small/archives");
        Files.createDirectories(leftover);
        Files.writeString(leftover.resolve("small-1-py3-none-any.whl"), "half");
        cache().ensure(artifact);
        assertThat(steps).contains("removed what an interrupted installation left");
        assertThat(filesBelowHome()).noneMatch(name -> name.contains("half") || name.endsWith(".whl"));
    }

    @Test
    void ensure_fileChangedInTheCache_isNoticedAndFetchedAgain() throws Exception {
        InstalledArtifact installed = cache().ensure(artifact);
        Files.writeString(installed.main(), "something else");
        assertThat(cache().find(artifact)).isEmpty();
        assertThat(cache().verify(artifact)).singleElement().asString().contains("has changed");
        assertThat(cache().ensure(artifact).main()).hasContent("the library");
        assertThat(steps).anyMatch(step -> step.contains("has changed") && step.contains("fetched again"));
    }

    @Test
    void ensure_sameBytesWithOtherTimes_areCheckedInFullAndKept() throws Exception {
        InstalledArtifact installed = cache().ensure(artifact);
        Files.setLastModifiedTime(installed.main(), FileTime.fromMillis(1_000_000));
        assertThat(cache().find(artifact)).isEmpty();
        cache().ensure(artifact);
        assertThat(cache().find(artifact)).contains(installed);
        assertThat(clients.calls()).hasSize(1);
    }

    @Test
    void ensure_otherVersion_getsAFolderOfItsOwn() throws Exception {
        InstalledArtifact old = cache().ensure(artifact);
        Artifact newer = Archives.wheelArtifact(Files.createDirectory(folder.resolve("new")), "small", "newer");
        clients.putDelivering("python3", folder.resolve("new/small-1-py3-none-any.whl"));
        assertThat(cache().ensure(newer).main()).hasContent("newer");
        assertThat(old.main()).hasContent("the library");
    }

    @Test
    void ensure_missingClient_saysWhichAndHowToGetIt() throws IOException {
        FakeClients none = new FakeClients(folder.resolve("empty"));
        ArtifactCache cache =
                new ArtifactCache(new HeddleHome(folder.resolve("home")), none.environment(), (name, what) -> {});
        SetupProblem problem = catchThrowableOfType(SetupProblem.class, () -> cache.ensure(artifact));
        assertThat(problem).hasMessage("python3 is missing on PATH; it fetches small");
        assertThat(problem.remedy()).contains("apt install python3");
    }

    @Test
    void ensure_clientLeavesNothing_isAProblem() throws IOException {
        clients.put("python3", "exit 0");
        assertThatThrownBy(() -> cache().ensure(artifact))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("left 0 files");
    }

    @Test
    void ensure_homeIsNoFolder_saysToSetAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ArtifactCache cache = new ArtifactCache(new HeddleHome(file), Map.of("PATH", "/nowhere"), (name, what) -> {});
        SetupProblem problem = catchThrowableOfType(SetupProblem.class, () -> cache.ensure(artifact));
        assertThat(problem.remedy()).contains("set HEDDLE_HOME");
    }

    private List<String> filesBelowHome() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            return files.map(Path::toString).toList();
        }
    }
}
