package heddle.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What the file system refused, in words for the user: Java's own messages often hold nothing but the path. */
final class FileTrouble {
    private FileTrouble() {}

    /** Returns what happened, with the file where that is known. */
    static String of(IOException trouble) {
        String file = trouble instanceof FileSystemException named && named.getFile() != null ? named.getFile() : "";
        return file.isEmpty() ? reason(trouble) : file + ": " + reason(trouble);
    }

    /** Returns what happened to a file. */
    static String of(Path file, IOException trouble) {
        return file + ": " + reason(trouble);
    }

    private static String reason(IOException trouble) {
        if (trouble instanceof CharacterCodingException) {
            return "not text in UTF-8";
        }
        if (trouble instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (trouble instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (trouble instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        boolean mute = trouble instanceof FileSystemException || trouble.getMessage() == null;
        return mute ? trouble.getClass().getSimpleName() : trouble.getMessage();
    }
}
