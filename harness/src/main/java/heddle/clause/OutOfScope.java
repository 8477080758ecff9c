package heddle.clause;

/** A part of webgpu.h that no clause covers, with the reason; reports list it so that nobody takes it for tested. */
public record OutOfScope(String subject, String reason) {
    public OutOfScope {
        if (subject.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("out-of-scope entry '" + subject + "' lacks its subject or reason");
        }
    }
}
