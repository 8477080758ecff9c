package heddle.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.webgpu.Fn;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTextTest {
    private static final String WHOLE = """
        heddle program 1
        plan seed -7 repeats 25 start priorities
        delay thread 0 step 1 spin 3000

        prefix
          open d
          open e on d_instance
          b = d.CreateBuffer(descriptor: {label: "a \\"b\\" # \\u00e9", usage: MapRead|CopyDst, size: 256})
          s = d.CreateShaderModule(descriptor: {nextInChain: [ShaderSourceWGSL {code: "// \\n"}]})
          t = d.CreateTexture(descriptor: {usage: CopyDst, dimension: 2D, size: {width: 4}, viewFormats: []})
          v = t.CreateView(descriptor: null)
          n = d.CreateSampler(descriptor: {lodMaxClamp: 1.5})
          d_queue.WriteBuffer(buffer: b, bufferOffset: 0, data: bytes(256, 0x2a))
          d_queue.WriteBuffer(buffer: b, bufferOffset: 0, data: bytes(0102fe))
          d.GetLimits(limits: filled)
        thread
          m = b.MapAsync(mode: Read, offset: 0, size: -1, callbackInfo: AllowProcessEvents) do
            b.GetMapState()
          end
          await m
          r = b.GetConstMappedRange(offset: 0, size: 256)
          x = load r offset 0 size 4
          b.ReadMappedRange(offset: 0, data: room(64))
          d_instance.WaitAny(futures: [m], timeoutNS: 0)
          post l
        thread
          lock k
          unlock k
          wait l
          a = d_adapter.RequestDevice(descriptor: {requiredFeatures: backend, deviceLostCallbackInfo: WaitAnyOnly do}, callbackInfo: AllowSpontaneous) do
            d.GetQueue()
          end
        suffix
          w = b.GetMappedRange(offset: 0, size: 8)
          store w offset 0 bytes 01020304
          i = CreateInstance(descriptor: backend)
        """;

    @Test
    void print_ofWhatWasRead_isTheSameText() {
        assertThat(ProgramText.print(ProgramText.parse(WHOLE))).isEqualTo(WHOLE);
    }

    @Test
    void parse_ofWhatWasPrinted_isTheSameProgram() {
        for (int seed = 0; seed < 200; seed++) {
            Program program = new RandomPrograms(new Random(seed)).next();
            assertThat(ProgramText.parse(ProgramText.print(program)))
                    .as("seed %d", seed)
                    .isEqualTo(program);
        }
    }

    @Test
    void functions_ofAProgram_includeThoseOfBodies() {
        assertThat(ProgramText.parse(WHOLE).functions())
                .contains(Fn.BUFFER_MAP_ASYNC, Fn.BUFFER_GET_MAP_STATE, Fn.DEVICE_GET_QUEUE, Fn.CREATE_INSTANCE)
                .doesNotContain(Fn.BUFFER_UNMAP);
    }

    @Test
    void read_program_knowsTheLines() {
        ProgramText.Source source = ProgramText.read(WHOLE);
        assertThat(source.line(new Refusal(new Place(0, 0), 0, Rule.NAMES, ""))).isEqualTo(18);
        assertThat(source.line(new Refusal(new Place(Place.SUFFIX, 2), -1, Rule.NAMES, "")))
                .isEqualTo(36);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "d.CreateBufer(descriptor: {size: 4}) ! a Device has no method CreateBufer",
                "c.Unmap() ! no object has the name 'c'",
                "d.CreateBuffer() ! CreateBuffer lacks its argument 'descriptor'",
                "d.Destroy(now: true) ! Destroy has no argument 'now'",
                "d.CreateBuffer(descriptor: null) ! types: descriptor: expected a BufferDescriptor, not null",
                "d.CreateBuffer(descriptor: {sise: 4}) ! types: descriptor: sise: WGPUBufferDescriptor has no such"
                        + " field",
                "d.CreateBuffer(descriptor: {size: big}) ! types: descriptor: size: expected an integer, not big",
                "d.CreateBuffer(descriptor: {usage: MapRed}) ! types: descriptor: usage: WGPUBufferUsage has no"
                        + " constant 'MapRed'",
                "d.CreateBuffer(descriptor: {size: 4} ! expected ')', not ''",
                "d.CreateBuffer(descriptor: {label: \"x}) ! the string has no end",
                "d.SetLabel(label: \"x\") do ! a body has no 'end'",
                "d.PopErrorScope(callbackInfo: Sometimes) ! expected a callback mode, not 'Sometimes'",
                "d_queue.WriteBuffer(buffer: d, bufferOffset: 0, data: bytes()) ! types: buffer: expected a Buffer, not"
                        + " 'd', which is a Device",
                "d_queue.Submit(commands: [d]) ! types: commands: expected a CommandBuffer, not 'd', which is a Device",
                "await d_queue ! types: expected an operation or a device, not 'd_queue', which is a Queue",
                "store d offset 0 bytes 01 ! types: expected a mapped range that may be written, not 'd', which is a"
                        + " Device",
                "d = d.CreateQuerySet(descriptor: {type: Occlusion, count: 1}) ! names: 'd' is defined twice",
                "GetInstanceLimits(limits: 4) ! types: limits: expected 'filled', not 4",
                "jump high ! no such step: jump",
                "await m n ! expected nothing more, not 'n'",
            })
    void parse_wrongStep_saysLineAndWhy(String step, String why) {
        assertThatThrownBy(() -> ProgramText.parse("heddle program 1\nprefix\n  open d\n  " + step + "\n"))
                .isInstanceOf(ProgramSyntaxException.class)
                .hasMessage("line 4: " + why);
    }

    @Test
    void parse_withoutItsFirstLine_isRefused() {
        assertThatThrownBy(() -> ProgramText.parse("prefix\n")).hasMessage("line 1: expected 'heddle', not 'prefix'");
        assertThatThrownBy(() -> ProgramText.parse("# nothing\n")).hasMessage("line 1: the text is empty");
    }
}
