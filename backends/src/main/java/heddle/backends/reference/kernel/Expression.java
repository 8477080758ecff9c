package heddle.backends.reference.kernel;

/** A number that a kernel computes; unsigned and modulo 2 to the 32, as u32 is. */
sealed interface Expression {
    int value(Invocation at);

    record Literal(int number) implements Expression {
        @Override
        public int value(Invocation at) {
            return number;
        }
    }

    record Local(String name) implements Expression {
        @Override
        public int value(Invocation at) {
            return at.local(name);
        }
    }

    record InvocationNumber() implements Expression {
        @Override
        public int value(Invocation at) {
            return at.number();
        }
    }

    /** An element of a bound array. */
    record Element(Slot slot, Expression index) implements Expression {
        @Override
        public int value(Invocation at) {
            return at.words().load(slot, index.value(at));
        }

        void set(Invocation at, int value) {
            at.words().store(slot, index.value(at), value);
        }
    }

    record Sum(Expression left, Expression right) implements Expression {
        @Override
        public int value(Invocation at) {
            return left.value(at) + right.value(at);
        }
    }

    record Product(Expression left, Expression right) implements Expression {
        @Override
        public int value(Invocation at) {
            return left.value(at) * right.value(at);
        }
    }
}
