package heddle.fuzz.judge;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.program.ProgramText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which recordings are known to be in order. */
class RecordingsTest {
    private static final String START = """
            heddle program 1
            plan seed 7 repeats 1 start barrier
            prefix
              open d
              a = d.CreateBuffer(descriptor: {usage: Storage|CopySrc|CopyDst, size: 64})
              b = d.CreateBuffer(descriptor: {usage: MapRead|CopyDst, size: 64})
              s = d.CreateShaderModule(descriptor: {label: "count"})
              l = d.CreateBindGroupLayout(descriptor: {entries: []})
              p = d.CreateComputePipeline(descriptor: {compute: {module: s, entryPoint: "count"}})
              g = d.CreateBindGroup(descriptor: {layout: l, entries: [{binding: 0, buffer: a}]})
              e = d.CreateCommandEncoder(descriptor: null)
            """;
    private static final String CLEAR = "e.ClearBuffer(buffer: b, offset: 0, size: 4)";
    private static final String FINISH = "k = e.Finish(descriptor: null)";
    private static final List<String> WHOLE = List.of(
            CLEAR,
            "z = e.BeginComputePass(descriptor: null)",
            "z.SetPipeline(pipeline: p)",
            "z.SetBindGroup(groupIndex: 0, group: g, dynamicOffsets: [])",
            "z.DispatchWorkgroups(workgroupCountX: 3, workgroupCountY: 1, workgroupCountZ: 1)",
            "z.End()",
            "e.InsertDebugMarker(markerLabel: \"here\")",
            "e.CopyBufferToBuffer(source: a, sourceOffset: 0, destination: b, destinationOffset: 4, size: 60)",
            FINISH,
            "e.Release()");

    @Test
    void whole_isInOrder() {
        assertThat(isInOrder(WHOLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void pass_withoutPipelineOrGroupOrEnd_isNot(int step) {
        List<String> steps = new ArrayList<>(WHOLE);
        steps.remove(step);
        assertThat(isInOrder(steps)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 9})
    void command_insideAPassOrAfterFinish_isNot(int at) {
        List<String> steps = new ArrayList<>(WHOLE);
        steps.add(at, CLEAR);
        assertThat(isInOrder(steps)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 9})
    void pass_endedTwice_isNot(int at) {
        List<String> steps = new ArrayList<>(WHOLE);
        steps.add(at, "z.End()");
        assertThat(isInOrder(steps)).isFalse();
    }

    @Test
    void encoder_finishedTwice_isNot() {
        assertThat(isInOrder(List.of(FINISH, "n = e.Finish(descriptor: null)"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e.ClearBuffer(buffer: b, offset: 64, size: 4)",
                "e.ClearBuffer(buffer: b, offset: 0, size: 0xffffffffffffffff)",
                "e.ClearBuffer(buffer: b, offset: 2, size: 4)",
                "e.CopyBufferToBuffer(source: b, sourceOffset: 0, destination: b, destinationOffset: 32, size: 4)",
                "e.PopDebugGroup()"
            })
    void command_thatMayBeWrong_isNot(String command) {
        assertThat(isInOrder(List.of(command, FINISH))).isFalse();
    }

    @Test
    void passOfOneThread_whileAnotherMayRecord_isNot() {
        List<String> steps = new ArrayList<>(WHOLE);
        steps.addAll(4, List.of("unlock k", "lock k"));
        assertThat(isInOrder(steps)).isFalse();
    }

    private static boolean isInOrder(List<String> steps) {
        String text = START + "  " + String.join("\n  ", steps) + "\n";
        return new Recordings(new Facts(ProgramText.parse(text))).isInOrder("e");
    }
}
