package heddle.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Judgement;
import heddle.descriptor.DescriptorText;
import heddle.descriptor.ResolvedLibrary;
import heddle.jcstress.fixture.AbortsProcess;
import heddle.jcstress.fixture.AlwaysAcceptable;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs jcstress tests where they run in the product: in a watched process of their own. */
class JcstressWorkerTest {
    @TempDir
    Path folder;

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

    private Judgement run(Class<?> test) throws Exception {
        Path descriptor = folder.resolve("fake.descriptor");
        Path own = Files.createDirectories(folder.resolve("run"));
        Files.writeString(descriptor, DescriptorText.of(FakeBench.BACKEND));
        WorkerTask task = new WorkerTask(
                new BackendProperties(descriptor, new ResolvedLibrary.InMemory("mutant/fake")),
                JcstressSuite.class.getName(),
                StressTest.of(test).info(),
                own.resolve("journal.bin"),
                own,
                Duration.ofMillis(50),
                1,
                Set.of());
        return new CaseProcess(FakeBench.BACKEND, System.getenv(), ClassArchive.NONE)
                .run(task)
                .judgement();
    }
}
