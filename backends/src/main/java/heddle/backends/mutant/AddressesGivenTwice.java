package heddle.backends.mutant;

import heddle.backends.reference.Parts;

/** Addresses come from a counter that is no atomic one: two objects made at once may get the same. */
final class AddressesGivenTwice extends Parts {
    @Override
    public FreedMemoryCrashes objectTable() {
        return new FreedMemoryCrashes() {
            private volatile long next = 0x10000;

            @Override
            protected long newAddress() {
                long given = next;
                RaceWindow.stay();
                next = given + 0x10;
                return given;
            }
        };
    }
}
