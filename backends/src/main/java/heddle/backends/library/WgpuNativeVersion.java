package heddle.backends.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of wgpu-native, v29.0.1.1 for example; each part is 0 to 255. */
public record WgpuNativeVersion(int major, int minor, int patch, int build) {
    private static final Pattern WRITTEN =
            Pattern.compile("v([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})(?![0-9.])");
    private static final int LONGEST_WRITTEN = "v255.255.255.255.".length();
    private static final long MOST_BYTES_SEARCHED = 256L << 20;

    /** Takes apart what wgpuGetVersion returns, 0xMMmmppbb. */
    public static WgpuNativeVersion of(int packed) {
        return new WgpuNativeVersion(packed >>> 24, packed >>> 16 & 0xff, packed >>> 8 & 0xff, packed & 0xff);
    }

    /**
     * Finds the version in a library's bytes: the text that it makes wgpuGetVersion's number from. It is found only when
     * exactly one text has that form; for a message that is enough, and what must be exact asks wgpuGetVersion in a worker.
     */
    static Optional<WgpuNativeVersion> writtenIn(Path library) throws IOException {
        if (Files.size(library) > MOST_BYTES_SEARCHED) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(library);
        Set<WgpuNativeVersion> versions = new HashSet<>();
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == 'v' && Character.isDigit(bytes[at + 1])) {
                int length = Math.min(LONGEST_WRITTEN, bytes.length - at);
                parse(new String(bytes, at, length, StandardCharsets.ISO_8859_1))
                        .ifPresent(versions::add);
            }
        }
        return versions.size() == 1 ? versions.stream().findFirst() : Optional.empty();
    }

    private static Optional<WgpuNativeVersion> parse(String text) {
        Matcher found = WRITTEN.matcher(text);
        return found.lookingAt()
                ? Optional.of(new WgpuNativeVersion(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(4))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "v" + major + "." + minor + "." + patch + "." + build;
    }
}
