package heddle.cases;

/** Thrown by a case when the library lacks what no function of webgpu.h stands for, and without which nothing can be judged. */
public final class MissingAbilityException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Names what is missing, such that "the library lacks" may stand before it. */
    public MissingAbilityException(String missing) {
        super(missing);
    }
}
