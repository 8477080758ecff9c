package heddle.program;

import heddle.table.TypeRef.Scalar;

/** The numbers of the header in Java: an unsigned one in the signed type of its size. */
final class Scalars {
    private static final long MAX_U16 = 0xFFFFL;
    private static final long MAX_U32 = 0xFFFFFFFFL;

    private Scalars() {}

    /** Returns the number as a call takes it; refuses what the type cannot hold. */
    static Object of(Scalar type, Value value) {
        return switch (type) {
            case BOOL -> Codec.as(Value.Flag.class, "true or false", value).on();
            case U16 -> (int) whole(type, value, 0, MAX_U16);
            case U32 -> (int) whole(type, value, 0, MAX_U32);
            case I32 -> (int) whole(type, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case U64, USIZE -> Codec.as(Value.Whole.class, "an integer", value).bits();
            case F32 -> (float) real(value);
            case F64 -> real(value);
        };
    }

    private static long whole(Scalar type, Value value, long least, long most) {
        long bits = Codec.as(Value.Whole.class, "an integer", value).bits();
        if (bits < least || bits > most) {
            throw new IllegalArgumentException(type.cName() + " does not hold " + Long.toUnsignedString(bits));
        }
        return bits;
    }

    private static double real(Value value) {
        return value instanceof Value.Whole whole
                ? whole.bits()
                : Codec.as(Value.Real.class, "a number", value).number();
    }
}
