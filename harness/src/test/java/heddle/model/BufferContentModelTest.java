package heddle.model;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.ContentCall.Create;
import heddle.model.ContentCall.Read;
import heddle.model.ContentCall.Write;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class BufferContentModelTest {
    private final ModelRun<Bytes, ContentCall, Bytes> run = new ModelRun<>(new BufferContentModel());

    @Test
    void read_ofFreshBuffer_isZeros() {
        create("b", 4);
        assertThat(run.expected(new Read("b", 0, 4))).containsExactly(Bytes.zeros(4));
    }

    @Test
    void read_acrossTwoWrites_seesTheLaterWhereTheyOverlap() {
        create("b", 6);
        write("b", 0, 1, 1, 1, 1);
        write("b", 2, 2, 2);
        assertThat(run.accept(new Read("b", 1, 4), bytes(1, 1, 1, 0))).isFalse();
        assertThat(run.accept(new Read("b", 1, 4), bytes(1, 2, 2, 0))).isTrue();
    }

    @Test
    void write_toOneBuffer_leavesOtherAlone() {
        create("b", 2);
        create("c", 2);
        write("c", 0, 7, 7);
        assertThat(run.expected(new Read("b", 0, 2))).containsExactly(bytes(0, 0));
    }

    @Test
    void bytes_changedAtTheirSource_stayAsTheyWere() {
        byte[] source = {1, 2};
        Bytes taken = Bytes.of(source);
        source[0] = 9;
        assertThat(taken).isEqualTo(bytes(1, 2)).hasSameHashCodeAs(bytes(1, 2));
        assertThat(Bytes.copyOf(ByteBuffer.wrap(source))).isEqualTo(bytes(9, 2));
        assertThat(taken.mismatch(bytes(1, 3))).isEqualTo(1);
    }

    private void create(String buffer, int sizeBytes) {
        assertThat(run.accept(new Create(buffer, sizeBytes), BufferContentModel.NOTHING))
                .isTrue();
    }

    private void write(String buffer, int offset, int... values) {
        assertThat(run.accept(new Write(buffer, offset, bytes(values)), BufferContentModel.NOTHING))
                .isTrue();
    }

    private static Bytes bytes(int... values) {
        byte[] narrow = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (byte) values[i];
        }
        return Bytes.of(narrow);
    }
}
