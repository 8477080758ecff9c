package heddle.cli;

import picocli.CommandLine.Option;

/** The option of commands that list things: JSON for programs instead of a table for people. */
final class JsonOption {
    @Option(names = "--json", description = "Print a JSON array instead of a table")
    private boolean json;

    boolean isSet() {
        return json;
    }
}
