package heddle.property.mapping;

import heddle.model.Bytes;
import heddle.property.lockstep.Steps;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Rounds of storing bytes into a buffer and reading all of it back, each by whichever threads.
 *
 * @param creator creates the buffer, mapped
 * @param filler fills it
 * @param unmapper unmaps it for the first time
 * @param rounds what happens then
 */
record DataProgram(int creator, int filler, int unmapper, List<Round> rounds) {
    /** The number of threads. */
    static final int ROLES = 4;

    /** How many slots the buffer has. */
    static final int SLOTS = 8;

    /** The size of a slot. */
    static final int SLOT_BYTES = 32;

    static final int SIZE_BYTES = SLOTS * SLOT_BYTES;
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_STORES = 8;

    /**
     * Stores, and one reading.
     *
     * @param stores in the order in which they happen
     * @param sender makes what was stored available: unmaps it, or submits
     * @param mapper maps for reading
     * @param reader reads
     */
    record Round(List<Store> stores, int sender, int mapper, int reader) {
        Round {
            stores = List.copyOf(stores);
        }
    }

    /**
     * Fills one slot.
     *
     * @param role the number of the thread
     * @param slot which one
     * @param seed what to fill it with
     */
    record Store(int role, int slot, int seed) {
        int offset() {
            return slot * SLOT_BYTES;
        }

        /** Returns bytes that differ from each other, so that a part in the wrong place shows. */
        Bytes bytes() {
            return pattern(seed, SLOT_BYTES);
        }
    }

    DataProgram {
        rounds = List.copyOf(rounds);
    }

    static Arbitrary<DataProgram> programs() {
        Arbitrary<Integer> role = Arbitraries.integers().between(0, ROLES - 1);
        Arbitrary<Store> store = Combinators.combine(
                        role,
                        Arbitraries.integers().between(0, SLOTS - 1),
                        Arbitraries.integers().between(1, 200))
                .as(Store::new);
        Arbitrary<Round> round = Combinators.combine(Steps.listOf(store, MOST_STORES), role, role, role)
                .as(Round::new);
        return Combinators.combine(role, role, role, round.list().ofMinSize(1).ofMaxSize(MOST_ROUNDS))
                .as(DataProgram::new);
    }

    /** Returns what the buffer is filled with at first. */
    static Bytes firstContent() {
        return pattern(0, SIZE_BYTES);
    }

    private static Bytes pattern(int seed, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (seed + i);
        }
        return Bytes.of(bytes);
    }

    @Override
    public String toString() {
        return rounds.size() + " rounds";
    }
}
