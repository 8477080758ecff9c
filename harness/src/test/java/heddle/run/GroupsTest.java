package heddle.run;

import static heddle.run.RunSamples.suiteCase;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private final BackendUnderTest fast = RunSamples.backend("fast", Profile.MULTITHREADED, true, Set.of());
    private final BackendUnderTest slow = RunSamples.backend("slow", Profile.MULTITHREADED, true, Set.of());

    @Test
    void cases_areDealtOutAcrossTheGroupsOfTheirBackend() {
        List<Tally> cases = tallies(fast, 5);

        assertThat(Groups.of(cases, 3, 1))
                .containsExactly(
                        List.of(cases.get(0), cases.get(2), cases.get(4)), List.of(cases.get(1), cases.get(3)));
    }

    @Test
    void groups_areSmall_soThatAllProcessesHaveOne() {
        assertThat(Groups.of(tallies(fast, 6), 100, 3)).hasSize(3);
    }

    @Test
    void backends_comeInTurn() {
        List<Tally> cases = new ArrayList<>(tallies(fast, 3));
        cases.addAll(tallies(slow, 2));

        assertThat(Groups.of(cases, 1, 1))
                .extracting(group -> group.get(0).backend().id())
                .containsExactly("fast", "slow", "fast", "slow", "fast");
    }

    @Test
    void casesThatLookForDeadlocks_comeFirst() {
        List<Tally> cases = new ArrayList<>(tallies(fast, 2));
        cases.add(new Tally(fast, suiteCase("d.Waits.ends", "TS-7")));

        assertThat(Groups.of(cases, 8, 1)).containsExactly(List.of(cases.get(2), cases.get(0), cases.get(1)));
    }

    @Test
    void noCases_areNoGroups() {
        assertThat(Groups.of(List.of(), 8, 2)).isEmpty();
    }

    private static List<Tally> tallies(BackendUnderTest backend, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Tally(backend, suiteCase("d.Case" + i + ".does", "ERR-1")))
                .toList();
    }
}
