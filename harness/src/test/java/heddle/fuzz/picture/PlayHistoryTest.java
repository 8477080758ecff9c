package heddle.fuzz.picture;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.history.Event;
import heddle.history.EventKind;
import heddle.program.Place;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.program.Trace.StepRun;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how plays are told, those that a judge saw and those that a journal kept. */
@SuppressWarnings("EnumOrdinal") // the writer of a journal writes ordinals
class PlayHistoryTest {
    private static final Program PROGRAM = ProgramText.parse("""
            heddle program 1
            plan seed 0 repeats 1 start barrier
            prefix
              open d
            thread
              d.PushErrorScope(filter: Validation)
            thread
              d_instance.ProcessEvents()
            suffix
            """);

    @Test
    void play_isToldInTheWordsOfItsProgram() {
        PlayHistory history = PlayHistory.of(PROGRAM, trace("lost & <found>"));

        assertThat(history.lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("thread 0    d.PushErrorScope(filter: Validation)"))
                .anyMatch(line -> line.contains("thread 1      callback UNCAPTURED_ERROR of d")
                        && line.contains("-> Validation"));
    }

    @Test
    void picture_ofWhatALibrarySaid_isEscaped() {
        String svg = PlayHistory.of(PROGRAM, trace("</text><script>")).svg();

        assertThat(svg)
                .startsWith("<svg")
                .contains("&lt;/text&gt;&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void journal_ofADeath_isToldFromItsLastPlayOn() {
        List<Event> events = List.of(
                new Event(EventKind.THREAD, 0, 1, 0, -1, "weaver"),
                new Event(EventKind.CALL_BEGAN, 10, 1, Fn.BUFFER_DESTROY.ordinal(), 1, "b"),
                new Event(EventKind.CALL_ENDED, 20, 1, Fn.BUFFER_DESTROY.ordinal(), 1, ""),
                new Event(EventKind.NOTE, 30, 1, 0, -1, "play 1"),
                new Event(EventKind.CALL_BEGAN, 40, 1, Fn.BUFFER_UNMAP.ordinal(), 2, "b"));

        PlayHistory history = PlayHistory.of(events);

        assertThat(history.lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("never ended", "weaver", "wgpuBufferUnmap(b)");
        assertThat(history.svg()).contains("#f4b6b6"); // red: it never ended
    }

    private static Trace trace(String message) {
        return new Trace(
                List.of(
                        new StepRun(new Place(0, 0), -1, 7, 100, 200, ""),
                        new StepRun(new Place(1, 0), -1, 8, 110, 300, "")),
                List.of(new Fired(
                        CallbackKind.UNCAPTURED_ERROR,
                        "d",
                        8,
                        new Place(1, 0),
                        true,
                        120,
                        130,
                        "Validation",
                        message)));
    }
}
