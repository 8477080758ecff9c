package heddle.backends.reference.kernel;

/** Says that a shader is WGSL of which no kernel can be made. */
final class OutsideSubsetException extends Exception {
    private static final long serialVersionUID = 1;

    OutsideSubsetException(String token) {
        super("unread: " + token, null, false, false);
    }
}
