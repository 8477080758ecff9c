package heddle.cli;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorKey;
import heddle.descriptor.DescriptorText;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heddle backends describe}: the manual of the descriptor format, from the list that its reader reads by. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = {
            "Explains every key of a backend descriptor, the file that --descriptor takes.",
            "With an ID, prints the descriptor of that shipped backend: a start for one of your own."
        })
final class BackendsDescribeCommand implements Runnable {
    private static final int WIDTH = 96;
    private static final String INDENT = "    ";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A shipped backend")
    private @Nullable String id;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (id != null) {
            BackendDescriptor backend = BackendIds.shipped(id);
            out.print(DescriptorText.of(backend));
        } else {
            out.println(
                    "A descriptor is a text file: one 'key = value' a line, each key once; lines that begin with '#'");
            out.println("are comments. The least that will do names the backend and its library:");
            out.println();
            print(out, DescriptorKey.ID);
            print(out, DescriptorKey.LIBRARY);
            for (DescriptorKey key : DescriptorKey.values()) {
                out.println();
                explain(out, key);
            }
        }
        out.flush();
    }

    private static void print(PrintWriter out, DescriptorKey key) {
        out.println(INDENT + key.key() + " = " + key.example());
    }

    private static void explain(PrintWriter out, DescriptorKey key) {
        out.println(key.key());
        StringBuilder line = new StringBuilder();
        for (String word : key.explanation().split(" ", -1)) {
            if (line.length() + word.length() + INDENT.length() >= WIDTH) {
                out.println(INDENT + line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        out.println(INDENT + line.toString().stripTrailing());
        if (!key.isRequired()) {
            out.println(INDENT + "Default: " + (key.defaultValue().isEmpty() ? "none" : key.defaultValue()));
        }
        out.println(
                INDENT + "Example: " + (key == DescriptorKey.ENV ? key.example() : key.key() + " = " + key.example()));
    }
}
