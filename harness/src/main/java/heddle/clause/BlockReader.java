package heddle.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a clause file into blocks: runs of {@code key: value} lines with blank lines between them. A line that begins
 * with {@code #} is a comment, and an indented one continues the value above it.
 */
final class BlockReader {
    private static final Pattern KEY_AND_VALUE = Pattern.compile("([a-z-]+):(.*)");

    private final String file;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Field> open = new ArrayList<>();

    private BlockReader(String file) {
        this.file = file;
    }

    /** Reads the blocks of a text; the file's name is for messages. */
    static List<Block> read(String file, String text) {
        BlockReader reader = new BlockReader(file);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.accept(i + 1, lines.get(i));
        }
        reader.close();
        return List.copyOf(reader.blocks);
    }

    private void accept(int line, String content) {
        if (content.isBlank()) {
            close();
        } else if (Character.isWhitespace(content.charAt(0))) {
            continueWith(line, content.strip());
        } else if (!content.startsWith("#")) {
            Matcher matcher = KEY_AND_VALUE.matcher(content);
            if (!matcher.matches()) {
                throw new ClauseSyntaxException(file, line, "not of the form 'key: value': " + content);
            }
            open.add(new Block.Field(line, matcher.group(1), matcher.group(2).strip()));
        }
    }

    private void continueWith(int line, String content) {
        if (open.isEmpty()) {
            throw new ClauseSyntaxException(file, line, "indented line that continues no value: " + content);
        }
        int last = open.size() - 1;
        open.set(last, open.get(last).joinedWith(content));
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(Block.of(file, open));
            open.clear();
        }
    }
}
