package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecentBytesTest {
    private final RecentBytes recent = new RecentBytes(8);

    @Test
    void since_aPositionThatIsStillThere_isWhatCameAfter() {
        append("abcde");
        append("fgh");

        assertThat(text(0)).isEqualTo("abcdefgh");
        assertThat(text(5)).isEqualTo("fgh");
        assertThat(text(8)).isEmpty();
        assertThat(text(99)).isEmpty();
    }

    @Test
    void since_aPositionThatIsGone_isTheLastBytes() {
        append("abcde");
        append("fghij");
        assertThat(recent.total()).isEqualTo(10);
        assertThat(text(1)).isEqualTo("cdefghij");

        append("0123456789ABCDEFGHIJ");
        assertThat(recent.total()).isEqualTo(30);
        assertThat(text(0)).isEqualTo("CDEFGHIJ");
    }

    @Test
    void await_aTextThatComes_endsWithIt() throws Exception {
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> await("xyz", 0, Duration.ofSeconds(30)));
        append("ax");
        append("yzb");

        assertThat(waiting.get(40, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void await_aTextThatCameBefore_doesNotCount() {
        append("xyz");

        assertThat(await("xyz", 3, Duration.ofMillis(5))).isFalse();
    }

    private boolean await(String text, long position, Duration patience) {
        try {
            return recent.await(text, position, patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        recent.append(bytes, bytes.length);
    }

    private String text(long position) {
        return new String(recent.since(position), StandardCharsets.UTF_8);
    }
}
