package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Unmap takes a pending map off the buffer and tells nobody: the request completes in its queue and finds nothing that
 * says it was given up.
 */
final class AbortLostOnUnmap extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new ForgetfulMachine(lock, bytes);
    }

    private static final class ForgetfulMachine extends MapMachine {
        private volatile @Nullable MapRequest begun;

        ForgetfulMachine(Object lock, BufferBytes bytes) {
            super(lock, bytes);
        }

        @Override
        public boolean begin(MapRequest request) {
            boolean begins = super.begin(request);
            if (begins) {
                begun = request;
            }
            return begins;
        }

        @Override
        public @Nullable MapRequest unmap(String why) {
            MapRequest request = begun;
            if (request != null) {
                forget(request);
            }
            return super.unmap(why);
        }
    }
}
