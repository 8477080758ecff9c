package heddle.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemThreadTest {
    @Test
    void platformThread_isItsOwn() {
        assertThat(SystemThread.current()).isEqualTo(new SystemThread.Own(Thread.currentThread()));
    }

    @Test
    void virtualThread_isCarriedByAnother() throws Exception {
        Optional<Method> start = Arrays.stream(Thread.class.getMethods())
                .filter(method -> method.getName().equals("startVirtualThread"))
                .findFirst();
        assumeThat(start).as("virtual threads of this JVM").isPresent();
        CompletableFuture<SystemThread> seen = new CompletableFuture<>();

        Runnable look = () -> seen.complete(SystemThread.current());
        start.orElseThrow().invoke(null, look);

        assertThat(seen.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(SystemThread.Carrier.class, carrier -> assertThat(carrier.id())
                        .matches("\\d+@\\d+"));
    }
}
