package heddle.property.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UntilAllBeganTest {
    @Test
    void work_whoseOthersNeverBegin_endsAllTheSame() {
        AtomicInteger calls = new AtomicInteger();

        new UntilAllBegan(2, 3).repeat(calls::incrementAndGet);

        assertThat(calls.get()).isGreaterThan(3);
    }

    @Test
    void work_whoseOthersBegan_isRepeatedAsOftenAsAsked() throws Exception {
        UntilAllBegan both = new UntilAllBegan(2, 3);
        AtomicInteger secondCalls = new AtomicInteger();
        CountDownLatch firstBegan = new CountDownLatch(1);
        CountDownLatch secondEnded = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> first = thread.submit(() -> both.repeat(() -> {
                firstBegan.countDown();
                assertThat(awaited(secondEnded)).isTrue();
            }));
            assertThat(awaited(firstBegan)).isTrue();
            both.repeat(secondCalls::incrementAndGet);
            secondEnded.countDown();
            first.get(10, TimeUnit.SECONDS);
        } finally {
            thread.shutdown();
        }

        assertThat(secondCalls.get()).isEqualTo(3);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
