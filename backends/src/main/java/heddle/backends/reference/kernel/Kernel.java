package heddle.backends.reference.kernel;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compute shader that the reference can run.
 *
 * @param name its entry point
 * @param workgroupSize the invocations of a workgroup, all in one dimension
 * @param body what each invocation does
 * @param slots the arrays of its module
 */
public record Kernel(String name, int workgroupSize, List<Statement> body, Set<Slot> slots) {
    public Kernel {
        body = List.copyOf(body);
        slots = Set.copyOf(slots);
    }

    /** Returns a module's kernel of that name, or its only one for null; null where the module is more than kernels. */
    public static @Nullable Kernel of(String wgsl, @Nullable String entryPoint) {
        try {
            List<Kernel> kernels = new KernelParser(wgsl).kernels();
            return kernels.stream()
                    .filter(kernel -> entryPoint == null ? kernels.size() == 1 : kernel.name.equals(entryPoint))
                    .findFirst()
                    .orElse(null);
        } catch (OutsideSubsetException e) {
            return null;
        }
    }

    /** Runs all invocations of so many workgroups. */
    public void run(BoundWords words, int workgroups) {
        for (int number = 0; number < workgroups * workgroupSize; number++) {
            Invocation invocation = new Invocation(number, words);
            body.forEach(statement -> statement.run(invocation));
        }
    }
}
