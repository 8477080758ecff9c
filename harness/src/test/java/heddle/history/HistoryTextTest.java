package heddle.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("EnumOrdinal") // events carry codes
class HistoryTextTest {
    @Test
    void lines_ofACallWithACallback_areNestedAndTimed() {
        List<Event> events = List.of(
                event(EventKind.THREAD, 0, 0, "main"),
                event(EventKind.CALL_BEGAN, 1_000_000, Fn.INSTANCE_PROCESS_EVENTS.ordinal(), "Instance@7"),
                event(EventKind.CALLBACK_BEGAN, 1_500_000, CallbackKind.BUFFER_MAP.ordinal(), "#1 status 1"),
                event(EventKind.CALLBACK_ENDED, 1_600_000, CallbackKind.BUFFER_MAP.ordinal(), ""),
                event(EventKind.CALL_ENDED, 2_000_000, Fn.INSTANCE_PROCESS_EVENTS.ordinal(), ""));

        assertThat(HistoryText.lines(events))
                .containsExactly(
                        "    1.000000 ms  main              wgpuInstanceProcessEvents(Instance@7)",
                        "    1.500000 ms  main                callback BUFFER_MAP #1 status 1",
                        "    1.600000 ms  main                callback BUFFER_MAP ended",
                        "    2.000000 ms  main              -> returned from wgpuInstanceProcessEvents");
    }

    @Test
    void lastLines_areThoseOfAllLines() {
        List<Event> events = List.of(
                event(EventKind.THREAD, 0, 0, "main"),
                event(EventKind.CALL_BEGAN, 1_000_000, Fn.INSTANCE_PROCESS_EVENTS.ordinal(), "Instance@7"),
                event(EventKind.CALLBACK_BEGAN, 1_500_000, CallbackKind.BUFFER_MAP.ordinal(), "#1 status 1"),
                event(EventKind.CALLBACK_ENDED, 1_600_000, CallbackKind.BUFFER_MAP.ordinal(), ""));

        List<String> all = HistoryText.lines(events);

        assertThat(HistoryText.lastLines(events, 2)).isEqualTo(all.subList(1, 3));
        assertThat(HistoryText.lastLines(events, 9)).isEqualTo(all);
    }

    @Test
    void text_ofSeveralLines_staysOnOne() {
        List<String> lines = HistoryText.lines(List.of(event(EventKind.NOTE, 0, 0, "one\n\r\ntwo")));

        assertThat(lines).singleElement().asString().endsWith("-- one | two");
    }

    @Test
    void thread_withoutAName_isItsNumber() {
        assertThat(HistoryText.lines(List.of(new Event(EventKind.NOTE, 0, 12, 0, 0, "x"))))
                .singleElement()
                .asString()
                .contains("thread 12");
        assertThat(HistoryText.lines(List.of())).isEmpty();
    }

    private static Event event(EventKind kind, long nanos, int code, String text) {
        return new Event(kind, nanos, 0, code, 0, text);
    }
}
