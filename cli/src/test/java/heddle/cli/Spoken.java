package heddle.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What the command said to one command line, in this process.
 *
 * @param code the exit code
 */
record Spoken(int code, String out, String err) {
    /** Runs the command. */
    static Spoken to(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = command.execute(args);
        return new Spoken(code, out.toString(), err.toString());
    }
}
