package heddle.cli;

import heddle.backends.artifact.SetupProblem;
import heddle.descriptor.DescriptorProblem;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command throws into a line for its user and an exit code; only Heddle's own faults show a stack. */
final class Explanations implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final String INDENT = "        ";

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("heddle: " + wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println(INDENT + "see '" + command.getCommandSpec().qualifiedName() + " --help'");
        }
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (thrown instanceof SetupProblem problem) {
            err.println("heddle: " + problem.getMessage());
            err.println(INDENT + problem.remedy());
            return ExitCode.USAGE.code();
        }
        if (thrown instanceof DescriptorProblem || thrown instanceof UsageProblem) {
            err.println("heddle: " + thrown.getMessage());
            return ExitCode.USAGE.code();
        }
        if (thrown instanceof IOException trouble) {
            return machine(err, trouble);
        }
        if (thrown instanceof UncheckedIOException trouble) {
            return machine(err, trouble.getCause());
        }
        if (thrown instanceof InterruptedException) {
            err.println("heddle: interrupted");
            return ExitCode.INCOMPLETE.code();
        }
        err.println("heddle: a fault in Heddle itself, please report it:");
        thrown.printStackTrace(err);
        return ExitCode.FAULT.code();
    }

    private static int machine(PrintWriter err, IOException trouble) {
        err.println("heddle: " + FileTrouble.of(trouble));
        return ExitCode.USAGE.code();
    }
}
