package heddle.backends.layout;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.table.CallbackType;
import heddle.table.FunctionRow.Parameter;
import heddle.table.StructType.Field;
import heddle.table.TypeRef.Scalar;
import heddle.table.WebGpuTable;
import heddle.table.proof.HeaderCoverage;
import heddle.table.proof.OutOfScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table that is wrong in one row does not pass, and the row is named. */
class WrongTableTest {
    private static Optional<ShippedHeader> found;

    private ShippedHeader header;

    @BeforeAll
    static void findHeader() throws InterruptedException {
        found = ShippedHeader.find();
    }

    @BeforeEach
    void needHeader() {
        header = ShippedHeader.orSkip(found);
    }

    static Stream<Arguments> wrongTables() {
        return Stream.of(
                wrong(
                        "a field too few",
                        WrongTable.fields("BufferDescriptor", f -> f.subList(0, 3)),
                        "struct BufferDescriptor: 40 bytes"),
                wrong(
                        "two fields swapped",
                        WrongTable.fields("QuerySetDescriptor", f -> swapped(f, 1, 2)),
                        "struct QuerySetDescriptor: type at 28"),
                wrong(
                        "a field that C does not have",
                        WrongTable.fields("Origin3D", f -> List.of(f.get(0), f.get(1), renamed(f.get(2)))),
                        "struct Origin3D: w at 8"),
                wrong(
                        "a field of another type and the same size",
                        WrongTable.fieldType("Extent3D", 0, Scalar.F32),
                        "struct Extent3D: width is float"),
                wrong(
                        "another number for a value",
                        WrongTable.value("ErrorType", "Validation", 3L),
                        "ErrorType: Validation = 0x3"),
                wrong(
                        "another number for a flag",
                        WrongTable.value("BufferUsage", "MapWrite", 0x400L),
                        "BufferUsage: MapWrite = 0x400"),
                wrong(
                        "another number for the mark of a chained struct",
                        WrongTable.value("SType", "ShaderSourceWGSL", 1L),
                        "SType: ShaderSourceWGSL = 0x1"),
                wrong(
                        "a parameter of another type",
                        WrongTable.parameters("wgpuQueueWriteBuffer", p -> {
                            p.set(1, new Parameter("bufferOffset", Scalar.U32));
                            return p;
                        }),
                        "function wgpuQueueWriteBuffer: void (WGPUQueue, WGPUBuffer, uint32_t, void const *, size_t)"),
                wrong(
                        "a parameter too few",
                        WrongTable.parameters("wgpuInstanceWaitAny", p -> p.subList(0, 1)),
                        "function wgpuInstanceWaitAny: WGPUWaitStatus (WGPUInstance, size_t, WGPUFutureWaitInfo *)"),
                wrong(
                        "another result",
                        WrongTable.result("wgpuBufferGetSize", Scalar.U32),
                        "function wgpuBufferGetSize: uint32_t (WGPUBuffer)"),
                wrong(
                        "no result",
                        WrongTable.result("wgpuDevicePopErrorScope", null),
                        "function wgpuDevicePopErrorScope: void (WGPUDevice, WGPUPopErrorScopeCallbackInfo)"),
                wrong(
                        "a function that C does not have",
                        WrongTable.renamed("wgpuBufferUnmap", "Remap"),
                        "function wgpuBufferRemap: void (WGPUBuffer)"),
                wrong(
                        "arguments of a callback swapped",
                        WrongTable.callback(
                                "BufferMap", c -> new CallbackType(c.name(), c.moded(), swapped(c.parameters(), 0, 1))),
                        "callback BufferMap: void (WGPUStringView, WGPUMapAsyncStatus, void *, void *)"),
                wrong(
                        "a callback info without its mode",
                        WrongTable.callback("QueueWorkDone", c -> new CallbackType(c.name(), false, c.parameters())),
                        "struct QueueWorkDoneCallbackInfo: 32 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTables")
    void check_wrongRow_isRejectedByName(String what, WebGpuTable table, String row, @TempDir Path folder)
            throws IOException, InterruptedException {
        CCompiler.Answer answer = header.check(table, folder);
        assertThat(answer.accepted()).as(what).isFalse();
        assertThat(answer.wrongRows()).as(answer.output()).contains(row);
        assertThat(answer.wrongRows()).as("only the rows that follow from it").hasSizeLessThanOrEqualTo(6);
    }

    static Stream<Arguments> poorTables() {
        return Stream.of(
                wrong(
                        "a function",
                        WrongTable.renamed("wgpuBufferUnmap", "Remap"),
                        "function wgpuBufferUnmap is not in the table"),
                wrong(
                        "a struct",
                        WrongTable.withoutStruct("RequestAdapterWebXROptions"),
                        "struct WGPURequestAdapterWebXROptions is not in the table"),
                wrong(
                        "a field that hides in the padding",
                        WrongTable.fields("VertexAttribute", f -> f.subList(0, 2)),
                        "member of WGPUVertexAttribute: shaderLocation is not in the table"),
                wrong(
                        "a value",
                        WrongTable.value("MapAsyncStatus", "Aborted", null),
                        "member of WGPUMapAsyncStatus: WGPUMapAsyncStatus_Aborted is not in the table"));
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("poorTables")
    void missing_rowTakenAway_isNamed(String what, WebGpuTable table, String expected) throws IOException {
        assertThat(HeaderCoverage.missing(table, header.text(), OutOfScope.allNames()))
                .as(what)
                .containsExactly(expected);
    }

    private static Arguments wrong(String what, WebGpuTable table, String row) {
        return Arguments.of(what, table, row);
    }

    private static <T> List<T> swapped(List<T> list, int a, int b) {
        List<T> swapped = new ArrayList<>(list);
        Collections.swap(swapped, a, b);
        return swapped;
    }

    private static Field renamed(Field field) {
        return new Field("w", field.type(), field.defaultText());
    }
}
