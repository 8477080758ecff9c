package heddle.property.mapping;

import heddle.model.Mapping.View;
import heddle.model.Span;
import heddle.webgpu.MapMode;

/** One step of a program about the mapping of one buffer. */
sealed interface MapStep {
    /** Returns the number of the thread. */
    int role();

    /** Returns the call as a failure shows it. */
    String text();

    /** Starts a map; it may be refused. */
    record Map(int role, MapMode mode, Span span) implements MapStep {
        @Override
        public String text() {
            return "mapAsync(" + mode + ", " + span + ")";
        }
    }

    /** Pumps until every callback that is owed has come. */
    record Settle(int role) implements MapStep {
        @Override
        public String text() {
            return "pumps until every callback has come";
        }
    }

    /** Unmaps, whatever the state. */
    record Unmap(int role) implements MapStep {
        @Override
        public String text() {
            return "unmap";
        }
    }

    /** Destroys the buffer, whatever the state. */
    record Destroy(int role) implements MapStep {
        @Override
        public String text() {
            return "destroy";
        }
    }

    /** Asks for a range; it may be refused. */
    record Range(int role, View view) implements MapStep {
        @Override
        public String text() {
            return (view.isConst() ? "getConstMappedRange(" : "getMappedRange(") + view.span() + ")";
        }
    }
}
