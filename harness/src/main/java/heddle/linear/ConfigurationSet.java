package heddle.linear;

/**
 * The configurations that a search has met: how far it is in time, which calls under way have had their effect, and the
 * state. A hash set without objects, since a search asks it at every step.
 */
final class ConfigurationSet {
    private static final int FIRST_CAPACITY = 256;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** Position and state, plus 1 so that 0 is a free place. */
    private long[] places = new long[FIRST_CAPACITY];

    private long[] masks = new long[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /** Returns whether the configuration was not there. */
    boolean add(int position, long mask, int state) {
        if (size * 2 >= places.length) {
            grow();
        }
        boolean added = put(((long) position << Integer.SIZE | state) + 1, mask);
        size += added ? 1 : 0;
        return added;
    }

    private boolean put(long place, long mask) {
        int last = places.length - 1;
        long mixed = (place * MIX ^ mask) * MIX;
        int at = (int) (mixed >>> Integer.SIZE) & last;
        while (places[at] != 0) {
            if (places[at] == place && masks[at] == mask) {
                return false;
            }
            at = (at + 1) & last;
        }
        places[at] = place;
        masks[at] = mask;
        return true;
    }

    private void grow() {
        long[] oldPlaces = places;
        long[] oldMasks = masks;
        places = new long[oldPlaces.length * 2];
        masks = new long[oldMasks.length * 2];
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != 0) {
                put(oldPlaces[i], oldMasks[i]);
            }
        }
    }
}
