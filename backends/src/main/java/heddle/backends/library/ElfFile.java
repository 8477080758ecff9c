package heddle.backends.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A 64-bit little-endian ELF shared library, read as data: its header, and the dynamic symbols that it exports. Every offset
 * comes from the file and is checked against its size.
 */
final class ElfFile implements AutoCloseable {
    private static final int HEADER_BYTES = 64;
    private static final int SECTION_BYTES = 64;
    private static final int SYMBOL_BYTES = 24;
    private static final int TYPE_SHARED = 3;
    private static final int SECTION_DYNAMIC_SYMBOLS = 11;
    private static final long MOST_TABLE_BYTES = 1L << 29;

    private final FileChannel channel;
    private final long fileBytes;
    private final ByteBuffer header;

    /** A table in the file: where it is, and the number of the table of strings that goes with it. */
    private record Section(int type, long offsetBytes, long sizeBytes, int link) {}

    private ElfFile(FileChannel channel) throws IOException, ElfProblem {
        this.channel = channel;
        fileBytes = channel.size();
        header = fileBytes < HEADER_BYTES ? ByteBuffer.allocate(HEADER_BYTES) : read(0, HEADER_BYTES);
    }

    /** Opens a file and checks that this machine could load it. */
    static ElfFile open(Path path, Machine machine) throws IOException, ElfProblem {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        boolean checked = false;
        try {
            ElfFile file = new ElfFile(channel);
            file.checkHeader(machine);
            checked = true;
            return file;
        } finally {
            if (!checked) {
                channel.close();
            }
        }
    }

    private void checkHeader(Machine machine) throws ElfProblem {
        if (header.get(0) != 0x7f || header.get(1) != 'E' || header.get(2) != 'L' || header.get(3) != 'F') {
            throw new ElfProblem("is not an ELF file");
        }
        if (header.get(4) != 2 || header.get(5) != 1) {
            throw new ElfProblem("is not a 64-bit little-endian ELF file");
        }
        int built = Short.toUnsignedInt(header.getShort(18));
        if (built != machine.elfNumber()) {
            throw new ElfProblem("is built for " + Machine.name(built) + ", and this machine is " + machine.title());
        }
        if (header.getShort(16) != TYPE_SHARED) {
            throw new ElfProblem("is an ELF file but not a shared library");
        }
    }

    /** Returns the names of exported functions that {@code wanted} takes, sorted. */
    Set<String> exportedFunctions(Predicate<String> wanted) throws IOException, ElfProblem {
        List<Section> sections = sections();
        Set<String> names = new TreeSet<>();
        for (Section section : sections) {
            if (section.type() == SECTION_DYNAMIC_SYMBOLS) {
                if (section.link() < 0 || section.link() >= sections.size()) {
                    throw new ElfProblem("is damaged: its symbols have no names");
                }
                Section strings = sections.get(section.link());
                addExported(
                        read(section.offsetBytes(), section.sizeBytes()),
                        read(strings.offsetBytes(), strings.sizeBytes()),
                        wanted,
                        names);
            }
        }
        return names;
    }

    private List<Section> sections() throws IOException, ElfProblem {
        long offset = header.getLong(40);
        int count = Short.toUnsignedInt(header.getShort(60));
        if (offset == 0 || count == 0 || Short.toUnsignedInt(header.getShort(58)) != SECTION_BYTES) {
            throw new ElfProblem("has no section table, so its functions cannot be listed");
        }
        ByteBuffer table = read(offset, (long) count * SECTION_BYTES);
        List<Section> sections = new ArrayList<>();
        for (int at = 0; at < table.limit(); at += SECTION_BYTES) {
            sections.add(new Section(
                    table.getInt(at + 4), table.getLong(at + 24), table.getLong(at + 32), table.getInt(at + 40)));
        }
        return sections;
    }

    private static void addExported(
            ByteBuffer symbols, ByteBuffer strings, Predicate<String> wanted, Set<String> names) {
        for (int at = 0; at + SYMBOL_BYTES <= symbols.limit(); at += SYMBOL_BYTES) {
            int info = symbols.get(at + 4);
            int visibility = symbols.get(at + 5) & 3;
            boolean defined = symbols.getShort(at + 6) != 0;
            boolean seenOutside = (info >> 4 == 1 || info >> 4 == 2) && (visibility == 0 || visibility == 3);
            boolean function = (info & 0xf) == 2 || (info & 0xf) == 10;
            if (defined && seenOutside && function) {
                String name = string(strings, Integer.toUnsignedLong(symbols.getInt(at)));
                if (wanted.test(name)) {
                    names.add(name);
                }
            }
        }
    }

    private static String string(ByteBuffer strings, long offset) {
        if (offset >= strings.limit()) {
            return "";
        }
        int end = (int) offset;
        while (end < strings.limit() && strings.get(end) != 0) {
            end++;
        }
        byte[] name = new byte[end - (int) offset];
        strings.get((int) offset, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer read(long offsetBytes, long sizeBytes) throws IOException, ElfProblem {
        if (offsetBytes < 0 || sizeBytes < 0 || sizeBytes > MOST_TABLE_BYTES || offsetBytes > fileBytes - sizeBytes) {
            throw new ElfProblem("is damaged or cut short: a table lies outside of the file");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) sizeBytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offsetBytes + buffer.position()) < 0) {
                throw new ElfProblem("grew shorter while it was read");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
