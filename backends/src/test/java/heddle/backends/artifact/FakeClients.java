package heddle.backends.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A PATH with package clients that are small scripts of a test, each of which notes that it was called. */
public final class FakeClients {
    private final Path folder;
    private final Path calls;

    /** Makes an empty PATH in a folder. */
    public FakeClients(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        calls = folder.resolve("calls.log");
        Files.writeString(calls, "");
    }

    /** Puts a program on the PATH; its script finds the folder to leave files in as {@code $dest}. */
    public void put(String program, String script) throws IOException {
        Path file = folder.resolve(program);
        Files.writeString(file, """
                #!/bin/sh
                PATH=/usr/bin:/bin
                echo "%s $*" >>'%s'
                dest=.
                for argument in "$@"; do
                    case $argument in --dest=*) dest=${argument#--dest=} ;; esac
                done
                %s
                """.formatted(program, calls, script));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Puts a program on the PATH that delivers a file. */
    public void putDelivering(String program, Path archive) throws IOException {
        put(program, "cp '" + archive + "' \"$dest\"");
    }

    /** Returns the environment whose PATH this is. */
    public Map<String, String> environment() {
        return Map.of("PATH", folder.toString());
    }

    /** Returns the calls so far, one line each. */
    public List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }
}
