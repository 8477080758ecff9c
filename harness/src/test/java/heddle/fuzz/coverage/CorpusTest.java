package heddle.fuzz.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.program.Place;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Trace;
import heddle.program.Trace.StepRun;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what counts as covered, and what the corpus keeps of it, also when its process is killed. */
class CorpusTest {
    private static final Program PROGRAM = ProgramText.parse("""
            heddle program 1
            plan seed 0 repeats 1 start barrier
            prefix
              open d
              b = d.CreateBuffer(descriptor: {usage: MapRead|CopyDst, size: 256})
            thread
              b.GetMapState()
            thread
              b.Unmap()
            suffix
            """);

    @TempDir
    private Path folder;

    @Test
    void callsAtOnce_coverACellOfTheirOrder() {
        assertThat(met(100, 200, 150, 250))
                .containsExactly(cell(Fn.BUFFER_GET_MAP_STATE, Fn.BUFFER_UNMAP, Meeting.ACROSS));
        assertThat(met(100, 200, 50, 250))
                .containsExactly(cell(Fn.BUFFER_UNMAP, Fn.BUFFER_GET_MAP_STATE, Meeting.INSIDE));
    }

    @Test
    void callsApart_meetNearlyOrNotAtAll() {
        assertThat(met(100, 200, 300, 400))
                .containsExactly(cell(Fn.BUFFER_GET_MAP_STATE, Fn.BUFFER_UNMAP, Meeting.NEAR));
        assertThat(met(100, 200, 1_000_000, 1_000_100)).isEmpty();
    }

    @Test
    void nearMiss_becomesAPlanThatHoldsTheEarlierCall() throws IOException {
        Corpus corpus = Corpus.open(folder);
        corpus.count(PROGRAM, new Encounters(PROGRAM), List.of(play(100, 200, 300, 400)));

        assertThat(corpus.nearMiss())
                .hasValueSatisfying(mended ->
                        assertThat(mended.plan().delays()).containsExactly(new Plan.Delay(0, 0, Plan.Idle.SPIN, 150)));
        assertThat(corpus.nearMiss()).isEmpty();
    }

    @Test
    void program_thatCoversNothingNew_isNotNews() throws IOException {
        Corpus corpus = Corpus.open(folder);
        corpus.add(PROGRAM, gain(corpus));

        assertThat(gain(corpus).fresh()).isEmpty();
        assertThat(corpus.cells()).isEqualTo(1);
    }

    @Test
    void corpus_ofAKilledProcess_hasAllButTheTornLine() throws IOException {
        Corpus corpus = Corpus.open(folder);
        corpus.add(PROGRAM, gain(corpus)); // and no save
        Path news = folder.resolve("new-cells.txt");
        Files.writeString(news, Files.readString(news) + "BUFFER_UNMAP,BUFFER_UNMAP,OBJECT,NE");

        Corpus again = Corpus.open(folder);

        assertThat(again.cells()).isEqualTo(1);
        assertThat(again.pick(new Random(1)))
                .hasValueSatisfying(kept -> assertThat(kept.program()).isEqualTo(PROGRAM));
    }

    @Test
    void program_thatIsForgotten_isNotPicked() throws IOException {
        Corpus corpus = Corpus.open(folder);
        corpus.add(PROGRAM, gain(corpus));
        corpus.save();
        Corpus.forget(folder, "0");

        assertThat(Corpus.open(folder).pick(new Random(1))).isEmpty();
        assertThat(Corpus.open(folder).cells()).isEqualTo(1);
    }

    @Test
    void corpus_thatIsFull_staysAsLargeAsItIs() throws IOException {
        Corpus corpus = Corpus.open(folder);
        for (Fn one : Fn.values()) {
            for (Fn other : List.of(Fn.BUFFER_UNMAP, Fn.BUFFER_DESTROY, Fn.BUFFER_GET_SIZE)) {
                corpus.add(PROGRAM, new Corpus.Gain(java.util.Set.of(cell(one, other, Meeting.NEAR)), List.of()));
            }
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".program")))
                    .hasSizeBetween(300, 400);
        }
    }

    private static Corpus.Gain gain(Corpus corpus) {
        return corpus.count(PROGRAM, new Encounters(PROGRAM), List.of(play(100, 200, 150, 250)));
    }

    private static Iterable<Cell> met(long aBegan, long aEnded, long bBegan, long bEnded) {
        return new Coverage()
                .count(new Encounters(PROGRAM), List.of(play(aBegan, aEnded, bBegan, bEnded)))
                .fresh();
    }

    private static Trace play(long aBegan, long aEnded, long bBegan, long bEnded) {
        StepRun a = new StepRun(new Place(0, 0), -1, 1, aBegan, aEnded, "Unmapped");
        StepRun b = new StepRun(new Place(1, 0), -1, 2, bBegan, bEnded, "");
        return new Trace(aBegan < bBegan ? List.of(a, b) : List.of(b, a), List.of());
    }

    private static Cell cell(Fn a, Fn b, Meeting meeting) {
        return new Cell(a, false, b, false, Relation.OBJECT, meeting);
    }
}
