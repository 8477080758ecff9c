package heddle.jcstress.shared;

import heddle.webgpu.Device;

/** Which of a thread's two nested scopes took an error. */
public enum Taker {
    OUTER,
    INNER,
    NEITHER,
    BOTH,
    /** One of the two pops gave neither "no error" nor a validation error. */
    ODD;

    /** Pops both scopes of the calling thread. */
    public static Taker ofTwo(Device device) {
        Popped inner = Popped.from(device);
        Popped outer = Popped.from(device);
        if (!isPlain(inner) || !isPlain(outer)) {
            return ODD;
        }
        if (inner == Popped.VALIDATION) {
            return outer == Popped.VALIDATION ? BOTH : INNER;
        }
        return outer == Popped.VALIDATION ? OUTER : NEITHER;
    }

    private static boolean isPlain(Popped popped) {
        return popped == Popped.NO_ERROR || popped == Popped.VALIDATION;
    }
}
