package heddle.backends.artifact;

/**
 * The place of a file in an archive, or in a tar archive that itself lies in the archive.
 *
 * @param entry the entry of the outer archive
 * @param inner the entry of the archive that {@code entry} is; empty when {@code entry} is the file itself
 */
public record ArchivePath(String entry, String inner) {
    public ArchivePath {
        if (entry.isEmpty()) {
            throw new IllegalArgumentException("no entry");
        }
    }

    /** Reads {@code entry} or {@code entry!inner}. */
    public static ArchivePath parse(String text) {
        int mark = text.indexOf('!');
        return mark < 0
                ? new ArchivePath(text, "")
                : new ArchivePath(text.substring(0, mark), text.substring(mark + 1));
    }

    /** Tells whether the file lies in an archive inside the archive. */
    public boolean isNested() {
        return !inner.isEmpty();
    }

    @Override
    public String toString() {
        return isNested() ? entry + "!" + inner : entry;
    }
}
