package heddle.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Judgement;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorReader;
import heddle.descriptor.DescriptorText;
import heddle.descriptor.LibrarySource;
import heddle.descriptor.ResolvedLibrary;
import heddle.descriptor.ShippedDescriptors;
import heddle.jcstress.encoders.Encoders_02_OneUnderLock;
import heddle.jcstress.fixture.AbortsProcess;
import heddle.jcstress.fixture.AlwaysAcceptable;
import heddle.jcstress.fixture.AsksForFolder;
import heddle.jcstress.fixture.Encoders_02_WithoutLock;
import heddle.jcstress.fixture.HangsAtFirst;
import heddle.jcstress.fixture.KilledProcess;
import heddle.results.Outcome;
import heddle.verdict.Verdict;
import heddle.worker.BackendProperties;
import heddle.worker.CaseProcess;
import heddle.worker.ClassArchive;
import heddle.worker.WorkerTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs jcstress tests where they run in the product: in a watched process of their own. */
class JcstressWorkerTest {
    private static final int MOST_TRIES = 5;
    private static final Duration LIFE = Duration.ofSeconds(45);
    private static final Duration SHORT_LIFE = Duration.ofSeconds(12);

    @TempDir
    Path folder;

    private int runs;

    @Test
    void worker_whoseTestEnds_bringsTheTableHome() throws Exception {
        Judgement judgement = run(AlwaysAcceptable.class);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(Verdict.PASS);
        assertThat(judgement.detail().outcomes()).extracting(Outcome::id).containsExactly("1, 2", "0, 0");
    }

    @Test
    void worker_whoseActorAborts_isCrashWithItsSignal() throws Exception {
        Judgement judgement = run(AbortsProcess.class);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(Verdict.CRASH);
        assertThat(judgement.detail().signal()).isEqualTo("SIGABRT");
    }

    @Test
    void worker_thatIsKilled_neverPasses() throws Exception {
        Judgement judgement = run(KilledProcess.class);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(Verdict.NOT_RUN);
        assertThat(judgement.toString()).contains("SIGKILL");
    }

    @Test
    void worker_whoseTestHangsBeforeItsFirstSample_isHang() throws Exception {
        Judgement judgement = run(HangsAtFirst.class, FakeBench.BACKEND, Duration.ofMillis(50), SHORT_LIFE);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(Verdict.HANG);
        assertThat(judgement.summary()).contains("had not ended");
        try (Stream<Path> files = Files.list(folder.resolve("run-0"))) {
            assertThat(files).anySatisfy(file -> assertThat(file).content().contains("HangsAtFirst.<init>"));
        }
    }

    @Test
    void worker_always_unpacksJnaIntoAFolderOfItsOwn() throws Exception {
        Judgement judgement = run(AsksForFolder.class);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(Verdict.PASS);
    }

    /** The lock is what keeps the commands: the same calls without it lose some, on the same implementation. */
    @Test
    void worker_whoseEncoderHasNoLock_losesCommands() throws Exception {
        Judgement without = run(Encoders_02_WithoutLock.class, slowRecorder(), Duration.ofSeconds(1), LIFE);
        for (int more = 0; more < MOST_TRIES && without.verdict() == Verdict.PASS; more++) { // it needs a race
            without = run(Encoders_02_WithoutLock.class, slowRecorder(), Duration.ofSeconds(1), LIFE);
        }
        Judgement with = run(Encoders_02_OneUnderLock.class, slowRecorder(), Duration.ofMillis(250), LIFE);

        assertThat(without.verdict()).as(without.toString()).isEqualTo(Verdict.VIOLATION);
        assertThat(without.summary()).contains("are lost");
        assertThat(with.verdict()).as(with.toString()).isEqualTo(Verdict.PASS);
    }

    private static BackendDescriptor slowRecorder() {
        String reference =
                DescriptorText.of(ShippedDescriptors.find("reference").orElseThrow());
        String text = reference.replace("memory:reference", "memory:mutant/slow-recorder");
        return DescriptorReader.read(text, "slow-recorder.descriptor", Path.of("/"));
    }

    private Judgement run(Class<?> test) throws Exception {
        return run(test, FakeBench.BACKEND, Duration.ofMillis(50), LIFE);
    }

    private Judgement run(Class<?> test, BackendDescriptor backend, Duration budget, Duration life) throws Exception {
        Path descriptor = folder.resolve("backend.descriptor");
        Path own = Files.createDirectories(folder.resolve("run-" + runs++));
        Files.writeString(descriptor, DescriptorText.of(backend));
        String name = ((LibrarySource.Memory) backend.library()).name();
        WorkerTask task = new WorkerTask(
                new BackendProperties(descriptor, new ResolvedLibrary.InMemory(name)),
                JcstressSuite.class.getName(),
                StressTest.of(test).info(),
                own.resolve("journal.bin"),
                own,
                budget,
                1,
                Set.of());
        return new CaseProcess(backend, System.getenv(), ClassArchive.NONE, life)
                .run(task)
                .judgement();
    }
}
