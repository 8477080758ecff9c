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
              x = d.CreateBuffer(descriptor: {usage: CopySrc|CopyDst|Index|Vertex|Storage|QueryResolve, size: 4096, mappedAtCreation: false})
              t = d.CreateTexture(descriptor: {format: RGBA8Unorm})
              v = t.CreateView(descriptor: null)
              q = d.CreateQuerySet(descriptor: {type: Occlusion, count: 4})
              r = d.CreateRenderPipeline(descriptor: {vertex: {module: s}})
              u = d.CreateRenderBundleEncoder(descriptor: {colorFormats: [RGBA8Unorm]})
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
        assertThat(isInOrder(besideAnother(WHOLE.subList(1, 6)))).isTrue();
        List<String> paused = new ArrayList<>(WHOLE.subList(1, 6));
        paused.addAll(3, List.of("unlock k", "lock k"));
        assertThat(isInOrder(besideAnother(paused))).isFalse();
    }

    private static List<String> besideAnother(List<String> pass) {
        List<String> steps = new ArrayList<>(List.of("thread", "lock k"));
        steps.addAll(pass);
        steps.addAll(List.of("unlock k", "thread", "lock k", CLEAR, "unlock k", "suffix", FINISH));
        return steps;
    }

    @Test
    void passThatIsHandedOn_isInOrderByItsLatch() {
        List<String> steps = new ArrayList<>(List.of("thread"));
        steps.addAll(WHOLE.subList(1, 4));
        steps.addAll(List.of("post h", "thread", "wait h"));
        steps.addAll(WHOLE.subList(4, 6));
        steps.add(FINISH);
        assertThat(isInOrder(steps)).isTrue();
        steps.remove("wait h");
        assertThat(isInOrder(steps)).isFalse();
    }

    @Test
    void passThatThreadsShare_isInOrderIfAllIsSetBefore() {
        List<String> steps = new ArrayList<>(WHOLE.subList(1, 4));
        for (int i = 0; i < 2; i++) {
            steps.addAll(List.of("thread", "lock k", WHOLE.get(4), "unlock k"));
        }
        steps.addAll(List.of("suffix", "z.End()", FINISH));
        assertThat(isInOrder(steps)).isTrue();
        steps.add(steps.indexOf("suffix"), CLEAR);
        assertThat(isInOrder(steps)).isFalse();
    }

    private static final List<String> DRAWN = List.of(
            "z = e.BeginRenderPass(descriptor: {colorAttachments: [{view: v, loadOp: Clear, storeOp: Store}],"
                    + " occlusionQuerySet: q})",
            "z.SetPipeline(pipeline: r)",
            "z.SetBindGroup(groupIndex: 0, group: g, dynamicOffsets: [])",
            "z.SetIndexBuffer(buffer: x, format: Uint32, offset: 0, size: 64)",
            "z.DrawIndexed(indexCount: 3, instanceCount: 1, firstIndex: 0, baseVertex: 0, firstInstance: 0)",
            "z.BeginOcclusionQuery(queryIndex: 1)",
            "z.Draw(vertexCount: 3, instanceCount: 1, firstVertex: 0, firstInstance: 0)",
            "z.EndOcclusionQuery()",
            "z.PushDebugGroup(groupLabel: \"a\")",
            "z.PopDebugGroup()",
            "z.SetScissorRect(x: 0, y: 0, width: 8, height: 8)",
            "z.End()",
            FINISH);

    @Test
    void renderPass_asProgramsHaveIt_isInOrder() {
        assertThat(isInOrder(DRAWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 8, 9, 11})
    void renderPass_withoutWhatADrawNeeds_orWhatEndsSomething_isNot(int step) {
        List<String> steps = new ArrayList<>(DRAWN);
        steps.remove(step);
        assertThat(isInOrder(steps)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "z.SetScissorRect(x: 0, y: 0, width: 9, height: 8)",
                "z.SetIndexBuffer(buffer: a, format: Uint32, offset: 0, size: 64)",
                "z.DrawIndirect(indirectBuffer: x, indirectOffset: 0)",
                "z.BeginOcclusionQuery(queryIndex: 1)",
                "z.ExecuteBundles(bundles: [])",
                "z.SetImmediates(offset: 0, data: bytes(01010101))"
            })
    void renderPass_withACommandThatMayBeWrong_isNot(String command) {
        List<String> steps = new ArrayList<>(DRAWN);
        steps.add(4, command);
        assertThat(isInOrder(steps)).isFalse();
    }

    @Test
    void bundle_isInOrder_ifAllIsSetBefore() {
        List<String> bundle = List.of(
                "u.SetPipeline(pipeline: r)",
                "u.SetBindGroup(groupIndex: 0, group: g, dynamicOffsets: [])",
                DRAWN.get(6).replace("z.", "u."),
                "f = u.Finish(descriptor: null)");
        assertThat(isInOrder(bundle, "u")).isTrue();
        assertThat(isInOrder(bundle.subList(1, 4), "u")).isFalse();
    }

    private static boolean isInOrder(List<String> steps) {
        return isInOrder(steps, "e");
    }

    private static boolean isInOrder(List<String> steps, String encoder) {
        StringBuilder text = new StringBuilder(START);
        for (String step : steps) {
            boolean begins = step.equals("thread") || step.equals("suffix");
            text.append(begins ? "" : "  ").append(step).append('\n');
        }
        return new Recordings(new Facts(ProgramText.parse(text.toString()))).isInOrder(encoder);
    }
}
