package heddle.backends.artifact;

import java.util.List;

/** The ordinary package clients that download artifacts, with the commands that do it. */
public enum Client {
    /** Python's pip; a wheel is fetched for a fixed Python and platform, whatever this machine's Python is. */
    PIP("pip", "python3", "install Python 3 with pip (Debian: apt install python3 python3-pip)") {
        @Override
        List<String> command(String program, Artifact artifact, String folder) {
            return List.of(
                    program,
                    "-m",
                    "pip",
                    "download",
                    "--no-deps",
                    "--only-binary=:all:",
                    "--python-version=3.12",
                    "--platform=" + artifact.platform(),
                    "--no-input",
                    "--retries=3",
                    "--disable-pip-version-check",
                    "--progress-bar=off",
                    "--dest=" + folder,
                    artifact.packageSpec());
        }
    },
    /** Node's npm, which packs into the folder that it is started in; no script of the package runs. */
    NPM("npm", "npm", "install Node.js with npm (Debian: apt install npm)") {
        @Override
        List<String> command(String program, Artifact artifact, String folder) {
            return List.of(
                    program,
                    "pack",
                    "--ignore-scripts",
                    "--no-update-notifier",
                    "--fetch-retries=1",
                    artifact.packageSpec());
        }
    };

    private final String title;
    private final String program;
    private final String remedy;

    Client(String title, String program, String remedy) {
        this.title = title;
        this.program = program;
        this.remedy = remedy;
    }

    /** Returns the client's name for people. */
    public String title() {
        return title;
    }

    /** Returns the name of the program on PATH. */
    public String program() {
        return program;
    }

    /** Returns what to do when it is missing. */
    public String remedy() {
        return remedy;
    }

    /** Returns the command that leaves the artifact's archive in {@code folder}, which is also its working folder. */
    abstract List<String> command(String programPath, Artifact artifact, String folder);
}
