package heddle.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.history.Event;
import heddle.history.EventKind;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("EnumOrdinal") // as the journal has them
class SeenCallsTest {
    @Test
    void operation_thatStartedAndFired_hasWhatItWasTold() {
        SeenCalls seen = SeenCalls.of(List.of(
                new Event(EventKind.THREAD, 0, 0, 0, 0, "main"),
                began(1, Fn.BUFFER_MAP_ASYNC, "Buffer 0x1, Read, 0, 64, #17 AllowProcessEvents"),
                ended(1, Fn.BUFFER_MAP_ASYNC, "5"),
                began(2, Fn.INSTANCE_PROCESS_EVENTS, "Instance 0x2"),
                callback(EventKind.CALLBACK_BEGAN, "#17 status 1 type 0 fine"),
                began(3, Fn.BUFFER_GET_MAP_STATE, "Buffer 0x1"),
                ended(3, Fn.BUFFER_GET_MAP_STATE, "Mapped"),
                callback(EventKind.CALLBACK_ENDED, ""),
                ended(2, Fn.INSTANCE_PROCESS_EVENTS, "")));

        assertThat(seen.calls("main")).containsExactly(new SeenCalls.Seen(Fn.BUFFER_MAP_ASYNC, "5", 17));
        assertThat(seen.told(17)).containsExactly("status 1 type 0");
    }

    private static Event began(long id, Fn function, String text) {
        return new Event(EventKind.CALL_BEGAN, id, 0, function.ordinal(), id, text);
    }

    private static Event ended(long id, Fn function, String text) {
        return new Event(EventKind.CALL_ENDED, id, 0, function.ordinal(), id, text);
    }

    private static Event callback(EventKind kind, String text) {
        return new Event(kind, 0, 0, CallbackKind.BUFFER_MAP.ordinal(), 0, text);
    }
}
