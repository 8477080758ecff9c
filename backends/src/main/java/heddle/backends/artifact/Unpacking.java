package heddle.backends.artifact;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Takes the files that an artifact names out of its archive: a wheel (zip), or a gzipped tar that may hold a tar packed with
 * Brotli. Only files asked for by name are written, under names that the artifact gives them, so no path in an archive can
 * lead out of the folder; links are refused, and so is a file that grows beyond any sense. The archive is the pinned one, so
 * whatever is wrong with it is wrong with the pins.
 */
final class Unpacking {
    private static final long MOST_BYTES = 1L << 30;

    private final List<ArtifactFile> files;
    private final Path folder;
    private final Set<String> written = new HashSet<>();

    private Unpacking(Artifact artifact, Path folder) {
        files = artifact.files();
        this.folder = folder;
    }

    /** Unpacks into an empty folder. */
    static void unpack(Path archive, Artifact artifact, Path folder) throws IOException {
        Unpacking unpacking = new Unpacking(artifact, folder);
        if (archive.toString().endsWith(".tgz")) {
            try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                unpacking.tar(in, "");
            }
        } else {
            unpacking.zip(archive);
        }
        unpacking.checkComplete(archive);
    }

    private void zip(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ArtifactFile file : files) {
                ZipEntry entry = zip.getEntry(file.from().entry());
                if (entry != null && !entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        write(file, in);
                    }
                }
            }
        }
    }

    /** Walks a tar archive; {@code outerEntry} is its own place in the archive around it, empty for the outermost. */
    private void tar(InputStream in, String outerEntry) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(in); // Closed by whoever opened the stream below it.
        for (TarArchiveEntry entry = tar.getNextEntry();
                entry != null && written.size() < files.size();
                entry = tar.getNextEntry()) {
            for (ArtifactFile file : files) {
                String wanted =
                        outerEntry.isEmpty() ? file.from().entry() : file.from().inner();
                boolean ofThisArchive =
                        outerEntry.isEmpty() || file.from().entry().equals(outerEntry);
                if (ofThisArchive && wanted.equals(entry.getName()) && !written.contains(file.name())) {
                    take(file, entry, tar, outerEntry);
                    break;
                }
            }
        }
    }

    private void take(ArtifactFile file, TarArchiveEntry entry, TarArchiveInputStream tar, String outerEntry)
            throws IOException {
        // isFile also says yes to what it does not know, so links and devices are refused by name.
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink() || entry.isFIFO()) {
            throw new IllegalStateException("archive entry is not a plain file: " + entry.getName());
        }
        if (file.from().isNested() && outerEntry.isEmpty()) {
            tar(new BrotliInputStream(tar), entry.getName());
        } else {
            write(file, tar);
        }
    }

    private void write(ArtifactFile file, InputStream in) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(folder.resolve(file.name()), StandardOpenOption.CREATE_NEW)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw new IllegalStateException("archive entry is larger than 1 GiB: " + file.from());
                }
                out.write(chunk, 0, read);
            }
        }
        written.add(file.name());
    }

    private void checkComplete(Path archive) {
        for (ArtifactFile file : files) {
            if (!written.contains(file.name())) {
                throw new IllegalStateException("no entry " + file.from() + " in " + archive.getFileName());
            }
        }
    }
}
