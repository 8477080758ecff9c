package heddle.backends.reference.kernel;

/** Where a kernel finds an array: the bind group and the binding in it. */
public record Slot(int group, int binding) {}
