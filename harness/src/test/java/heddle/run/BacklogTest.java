package heddle.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BacklogTest {
    private static final List<Backlog.Rank> RANKS = List.of(new Backlog.Rank(1, 0), new Backlog.Rank(2, 1));
    private static final int LATER = 1;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void pieces_areTakenInOrder_andWhatCanWaitLast() throws Exception {
        Backlog<String> backlog = new Backlog<>(RANKS);
        backlog.add(LATER, "later");
        backlog.add("second");
        backlog.addFirst("first");

        new Lanes(1).run(backlog, done::add);

        assertThat(done).containsExactly("first", "second", "later");
    }

    @Test
    void piece_thatLeavesAnother_keepsTheBacklogOpen() throws Exception {
        Backlog<Integer> backlog = new Backlog<>(3);
        backlog.add(0);

        new Lanes(3).run(backlog, piece -> {
            done.add("piece " + piece);
            if (piece < 5) {
                backlog.addFirst(piece + 1);
            }
        });

        assertThat(done).hasSize(6);
    }

    @Test
    void moreLanesThanAllowed_workOnlyOnWhatCanWait() throws Exception {
        Backlog<String> backlog = new Backlog<>(RANKS);
        for (int i = 0; i < 20; i++) {
            backlog.add("now");
        }
        backlog.add(LATER, "later");
        backlog.add(LATER, "later");
        CountDownLatch bothLater = new CountDownLatch(2);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        new Lanes(2).run(backlog, piece -> {
            if (piece.equals("later")) {
                bothLater.countDown();
                bothLater.await(); // which needs both lanes
            } else {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                atOnce.decrementAndGet();
            }
            done.add(piece);
        });

        assertThat(done).hasSize(22);
        assertThat(most).hasValue(1);
    }

    @Test
    void pieces_thatCanWait_doNotKeepOthersFromBeginning() throws Exception {
        Backlog<String> backlog = new Backlog<>(RANKS);
        CountDownLatch urgent = new CountDownLatch(1);
        backlog.add(LATER, "later");

        new Lanes(2).run(backlog, piece -> {
            if (piece.equals("later")) {
                backlog.add("now");
                urgent.await(); // which needs the piece that came meanwhile
            } else {
                urgent.countDown();
            }
            done.add(piece);
        });

        assertThat(done).containsExactlyInAnyOrder("later", "now");
    }

    @Test
    void pieces_ofALaterRank_beginWhenFewEnoughOfTheEarlierAreLeft() throws Exception {
        Backlog<String> backlog = new Backlog<>(List.of(new Backlog.Rank(3, 0), new Backlog.Rank(1, 1)));
        CountDownLatch straggler = new CountDownLatch(1);
        backlog.add("straggler");
        backlog.add("now");
        backlog.add("now");
        backlog.add(LATER, "later");

        new Lanes(4).run(backlog, piece -> {
            if (piece.equals("straggler")) {
                straggler.await();
            } else if (piece.equals("later")) {
                assertThat(done).containsExactly("now", "now");
                straggler.countDown();
            }
            done.add(piece);
        });

        assertThat(done).containsExactlyInAnyOrder("now", "now", "later", "straggler");
    }

    @Test
    void moreLanesThanAllowed_workWhereOneMoreMayBegin() throws Exception {
        Backlog<String> backlog = new Backlog<>(List.of(new Backlog.Rank(1, 0, () -> true)));
        CountDownLatch both = new CountDownLatch(2);
        backlog.add("now");
        backlog.add("now");

        new Lanes(2).run(backlog, piece -> {
            both.countDown();
            both.await(); // which needs both lanes
            done.add(piece);
        });

        assertThat(done).hasSize(2);
    }
}
