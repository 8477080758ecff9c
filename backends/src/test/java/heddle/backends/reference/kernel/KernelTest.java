package heddle.backends.reference.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private static final String ARRAYS = """
            @group(0) @binding(0) var<storage, read_write> words : array<u32>; // the result
            @group(1) @binding(2) var<storage, read> given : array<atomic<u32>>;
            """;

    private final int[] words = new int[8];
    private final int[] given = {5, 6, 7};

    @Test
    void lets_sumsAndProducts_areComputedInOrder() {
        run(1, "@compute @workgroup_size(1) fn f() { let n = words[0] + 2u; words[n] = n * given[1] + 2 * 3u; }");

        assertThat(words).containsExactly(0, 0, 18, 0, 0, 0, 0, 0);
    }

    @Test
    void invocations_ofAllWorkgroups_haveNumbers() {
        run(3, "@compute @workgroup_size(2) fn f(@builtin(global_invocation_id) id : vec3u) { words[id.x] = id.x; }");

        assertThat(words).containsExactly(0, 1, 2, 3, 4, 5, 0, 0);
    }

    @Test
    void atomicAdds_ofAllInvocations_addUp() {
        run(3, "@compute @workgroup_size(4) fn f() { atomicAdd(&words[7], given[0]); }");

        assertThat(words[7]).isEqualTo(60);
    }

    @Test
    void kernel_ofSeveral_isFoundByName() {
        String two = "@compute @workgroup_size(1) fn f() {} @compute @workgroup_size(1) fn g() {}";

        assertThat(Kernel.of(two, "g")).isNotNull();
        assertThat(Kernel.of(two, "h")).isNull();
        assertThat(Kernel.of(two, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@vertex fn f() -> @builtin(position) vec4f { return vec4f(); }",
                "@compute @workgroup_size(1) fn f() { words[0] = words[0] - 1u; }",
                "@compute @workgroup_size(1) fn f() { words[0] = 1.5; }",
                "@compute @workgroup_size(1) fn f() { other[0] = 1u; }",
                "@compute @workgroup_size(1, 2) fn f() {}",
                "@compute @workgroup_size(1) fn f() {"
            })
    void shader_outsideTheSubset_isNoKernel(String function) {
        assertThat(Kernel.of(ARRAYS + function, "f")).isNull();
    }

    private void run(int workgroups, String function) {
        Kernel kernel = Objects.requireNonNull(Kernel.of(ARRAYS + function, "f"));
        assertThat(kernel.slots()).containsExactlyInAnyOrder(new Slot(0, 0), new Slot(1, 2));
        kernel.run(
                new BoundWords() {
                    @Override
                    public int load(Slot slot, int index) {
                        return (slot.group() == 0 ? words : given)[index];
                    }

                    @Override
                    public void store(Slot slot, int index, int value) {
                        (slot.group() == 0 ? words : given)[index] = value;
                    }
                },
                workgroups);
    }
}
