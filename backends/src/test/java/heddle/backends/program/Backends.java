package heddle.backends.program;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ShippedDescriptors;

/** The descriptors that the tests of programs play on. */
final class Backends {
    static final BackendDescriptor REFERENCE =
            ShippedDescriptors.find("reference").orElseThrow();

    private Backends() {}
}
