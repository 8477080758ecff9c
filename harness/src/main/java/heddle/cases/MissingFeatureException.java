package heddle.cases;

/** Thrown by a case that finds that the backend lacks a feature without which the case has nothing to ask. */
public final class MissingFeatureException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Names the feature, as in "the library lacks timed waits". */
    public MissingFeatureException(String feature) {
        super(feature);
    }
}
