package heddle.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Fn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final Cells cells = new Cells();

    @Test
    void all_ofTheTable_areManyAndEachOnce() {
        List<Cell> all = cells.all();

        assertThat(all).hasSizeGreaterThan(15_000).doesNotHaveDuplicates().isSorted();
        assertThat(Fn.values())
                .allSatisfy(fn -> assertThat(all.stream().filter(cell -> cell.a() == fn && cell.b() == fn))
                        .isNotEmpty());
    }

    @Test
    void methods_ofOneBuffer_shareItOrADeviceOrTheInstance() {
        assertThat(cells.sharings(Fn.BUFFER_MAP_ASYNC, Fn.BUFFER_UNMAP))
                .containsExactly(Sharing.OBJECT, Sharing.DEVICE, Sharing.INSTANCE);
    }

    @Test
    void functions_ofEncoders_meetOnOneUnderAMutexOnly() {
        assertThat(cells.sharings(Fn.COMMAND_ENCODER_CLEAR_BUFFER, Fn.COMMAND_ENCODER_FINISH))
                .containsExactly(Sharing.ENCODER, Sharing.DEVICE);
        assertThat(cells.sharings(Fn.COMMAND_ENCODER_ADD_REF, Fn.COMMAND_ENCODER_FINISH))
                .contains(Sharing.OBJECT);
    }

    @Test
    void objects_ofOneParent_shareItWithoutBeingOne() {
        assertThat(cells.sharings(Fn.TEXTURE_VIEW_RELEASE, Fn.TEXTURE_VIEW_SET_LABEL))
                .contains(Sharing.OBJECT, Sharing.PARENT);
        assertThat(cells.sharings(Fn.TEXTURE_DESTROY, Fn.TEXTURE_VIEW_RELEASE)).contains(Sharing.PARENT);
        assertThat(cells.sharings(Fn.BUFFER_DESTROY, Fn.QUEUE_WRITE_BUFFER)).contains(Sharing.OBJECT);
    }

    @Test
    void methods_ofDeviceAndInstance_areNotSaidToShareThemTwice() {
        assertThat(cells.sharings(Fn.DEVICE_DESTROY, Fn.DEVICE_CREATE_BUFFER))
                .containsExactly(Sharing.OBJECT, Sharing.INSTANCE);
        assertThat(cells.sharings(Fn.INSTANCE_PROCESS_EVENTS, Fn.INSTANCE_WAIT_ANY))
                .containsExactly(Sharing.OBJECT);
        assertThat(cells.sharings(Fn.CREATE_INSTANCE, Fn.GET_PROC_ADDRESS)).containsExactly(Sharing.INSTANCE);
    }

    @Test
    void text_ofEachSharing_isReadBack() {
        assertThat(Arrays.stream(Sharing.values())
                        .map(sharing -> new Cell(Fn.BUFFER_UNMAP, Fn.BUFFER_DESTROY, sharing, false).withPump()))
                .allSatisfy(cell -> assertThat(Cell.parse(cell.text())).isEqualTo(cell));
    }
}
