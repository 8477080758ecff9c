package heddle.backends.reference.kernel;

import heddle.backends.reference.kernel.Expression.Element;

/** A step of a kernel. */
sealed interface Statement {
    void run(Invocation at);

    /** Lets a name stand for a number from here on. */
    record Let(String name, Expression value) implements Statement {
        @Override
        public void run(Invocation at) {
            at.let(name, value.value(at));
        }
    }

    record Store(Element target, Expression value) implements Statement {
        @Override
        public void run(Invocation at) {
            target.set(at, value.value(at));
        }
    }

    /** Adds to an element; atomic, since invocations run one at a time. */
    record Add(Element target, Expression amount) implements Statement {
        @Override
        public void run(Invocation at) {
            target.set(at, target.value(at) + amount.value(at));
        }
    }
}
