package heddle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Actor actor = new Actor("user");
    private final CountDownLatch letGo = new CountDownLatch(1);

    @AfterEach
    void end() {
        letGo.countDown();
        actor.close();
    }

    @Test
    void work_thatDoesNotEndInTime_isNamedAndLeavesTheActorStuckUntilItEnds() {
        Actor.Running<Boolean> running = actor.start(() -> letGo.await(1, TimeUnit.MINUTES));

        assertThat(running.endsIn(SHORT)).isFalse();
        assertThatThrownBy(() -> running.within(SHORT, "the call"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the call on thread 'user' had not ended after 20 ms");
        assertThat(actor.isStuck()).isTrue();

        letGo.countDown();
        assertThat(running.await()).isTrue();
        assertThat(running.endsIn(SHORT)).isTrue();
        assertThat(actor.isStuck()).isFalse();
    }

    @Test
    void work_thatThrows_throwsItHere() {
        Actor.Running<Boolean> running = actor.start(() -> {
            throw new AssertionError("seen on the thread");
        });

        assertThatThrownBy(() -> running.within(Duration.ofMinutes(1), "the call"))
                .hasMessage("seen on the thread");
        assertThat(actor.isStuck()).isFalse();
    }
}
