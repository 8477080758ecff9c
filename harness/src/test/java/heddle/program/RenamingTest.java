package heddle.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a renaming reaches every place of a program where a name stands. */
class RenamingTest {
    private static final String PROGRAM = """
            heddle program 1
            plan seed 7 repeats 1 start barrier

            prefix
              i_old = CreateInstance(descriptor: backend)
              open d_old on i_old
              b_old = d_old.CreateBuffer(descriptor: {usage: CopyDst|MapRead, size: 64})
              w_old = d_old.CreateBuffer(descriptor: {usage: MapWrite|CopySrc, size: 64, mappedAtCreation: true})
              r_old = w_old.GetMappedRange(offset: 0, size: 64)
              store r_old offset 0 bytes 0101
              e_old = d_old.CreateCommandEncoder(descriptor: null)
              k_old = e_old.Finish(descriptor: {label: "b_old"})
            thread
              m_old = b_old.MapAsync(mode: Read, offset: 0, size: 64, callbackInfo: AllowSpontaneous) do
                x_old = b_old.GetMapState()
                post mapped_old
              end
            thread
              lock mutex
              d_old_queue.Submit(commands: [k_old])
              unlock mutex
              wait mapped_old
            suffix
              await m_old
              c_old = b_old.GetConstMappedRange(offset: 0, size: 64)
              v_old = load c_old offset 0 size 8
              y_old = i_old.WaitAny(futures: [m_old], timeoutNS: 0)
            """;

    @Test
    void renaming_ofAllNames_leavesOnlyTexts() {
        Map<String, String> names = new HashMap<>();
        for (String name : "i d b w r e k m x c v y".split(" ", -1)) {
            names.put(name + "_old", name + "_new");
        }
        names.put("d_old_queue", "d_new_queue");
        Renaming renaming = new Renaming(names, Map.of("mapped_old", "mapped_new"));
        String expected = PROGRAM.replace("_old", "_new").replace("\"b_new\"", "\"b_old\"");
        assertThat(renaming.of(ProgramText.parse(PROGRAM))).isEqualTo(ProgramText.parse(expected));
    }

    @Test
    void renaming_ofOneName_leavesTheOthers() {
        Renaming renaming = new Renaming(Map.of("b_old", "n", "mapped_old", "no latch"), Map.of("d_old", "no name"));
        String expected = PROGRAM.replace("b_old", "n").replace("\"n\"", "\"b_old\"");
        assertThat(renaming.of(ProgramText.parse(PROGRAM))).isEqualTo(ProgramText.parse(expected));
    }

    @ParameterizedTest
    @MethodSource("heddle.program.ExamplePrograms#names")
    void renaming_ofNothing_isTheProgram(String example) {
        Program program = ExamplePrograms.read(example).program();
        assertThat(new Renaming(Map.of(), Map.of()).of(program)).isEqualTo(program);
    }
}
