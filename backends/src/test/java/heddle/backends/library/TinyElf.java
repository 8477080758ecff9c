package heddle.backends.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the least ELF file that exports functions: a header, symbols, their names, and a section table. No code. */
public final class TinyElf {
    private static final int HEADER_BYTES = 64;
    private static final int SYMBOL_BYTES = 24;
    private static final int SECTION_BYTES = 64;

    private TinyElf() {}

    /** Writes a library for this machine; {@code trailer} is text that stands somewhere in its bytes. */
    public static Path write(Path file, List<String> functions, String trailer) throws IOException {
        return Files.write(file, bytes(functions, trailer));
    }

    static byte[] bytes(List<String> functions, String trailer) {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.write(0);
        byte[] symbolBytes = new byte[SYMBOL_BYTES * (functions.size() + 1)];
        ByteBuffer symbols = ByteBuffer.wrap(symbolBytes).order(ByteOrder.LITTLE_ENDIAN);
        symbols.position(SYMBOL_BYTES);
        for (String function : functions) {
            symbols.putInt(names.size())
                    .put((byte) 0x12)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putLong(0)
                    .putLong(0);
            names.writeBytes(function.getBytes(StandardCharsets.ISO_8859_1));
            names.write(0);
        }
        int symbolsAt = HEADER_BYTES;
        int namesAt = symbolsAt + symbolBytes.length;
        int sectionsAt = namesAt + names.size();
        byte[] rest = trailer.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = new byte[sectionsAt + 3 * SECTION_BYTES + rest.length];
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header(file, sectionsAt);
        file.position(symbolsAt).put(symbolBytes).put(names.toByteArray());
        section(file.position(sectionsAt + SECTION_BYTES), 11, symbolsAt, symbolBytes.length, 2);
        section(file.position(sectionsAt + 2 * SECTION_BYTES), 3, namesAt, names.size(), 0);
        file.position(sectionsAt + 3 * SECTION_BYTES).put(rest);
        return bytes;
    }

    private static void header(ByteBuffer file, int sectionsAt) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        file.putShort(16, (short) 3);
        file.putShort(18, (short) Machine.current().elfNumber());
        file.putLong(40, sectionsAt);
        file.putShort(58, (short) SECTION_BYTES);
        file.putShort(60, (short) 3);
    }

    private static void section(ByteBuffer file, int type, int at, int size, int link) {
        file.putInt(0)
                .putInt(type)
                .putLong(0)
                .putLong(0)
                .putLong(at)
                .putLong(size)
                .putInt(link);
    }
}
