package heddle.backends.artifact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Makes small archives and the artifacts that pin them. */
public final class Archives {
    private Archives() {}

    /** Makes an artifact from a wheel with one file, for tests that do not care what is in it. */
    public static Artifact wheelArtifact(Path folder, String name, String content) throws IOException {
        Path wheel = wheel(
                folder.resolve(name + "-1-py3-none-any.whl"),
                Map.of("in/lib.so", content.getBytes(StandardCharsets.UTF_8)));
        return artifact(name, Client.PIP, wheel, List.of(file("lib.so", content, "in/lib.so")));
    }

    static Path wheel(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    static Path gzip(Path file, byte[] content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }

    static byte[] tar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] tarWithLink(String name, String target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            entry.setLinkName(target);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    /** Packs up to 64 KiB as a Brotli stream of one stored block (RFC 7932, section 9.2). */
    static byte[] brotli(byte[] content) {
        int header =
                (content.length - 1) << 4 | 1 << 20; // Window of 16 bits, not last, length in four nibbles, stored.
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header);
        out.write(header >>> 8);
        out.write(header >>> 16);
        out.writeBytes(content);
        out.write(3); // Last and empty.
        return out.toByteArray();
    }

    static ArtifactFile file(String name, String content, String from) throws IOException {
        Path copy = Files.createTempFile("content", "");
        try {
            return new ArtifactFile(name, Sha256.of(Files.writeString(copy, content)), ArchivePath.parse(from));
        } finally {
            Files.delete(copy);
        }
    }

    static Artifact artifact(String name, Client client, Path archive, List<ArtifactFile> files) throws IOException {
        return new Artifact(
                name,
                "Test " + name,
                Artifact.Kind.LIBRARY,
                client,
                name + "==1",
                "any",
                1,
                "none",
                Sha256.of(archive),
                files.get(0).name(),
                files);
    }
}
