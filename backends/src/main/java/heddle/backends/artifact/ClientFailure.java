package heddle.backends.artifact;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads from what a package client printed why it failed. Its text is untrusted: one short line of it is shown at most. */
final class ClientFailure {
    private static final Pattern NO_PIP = Pattern.compile("No module named '?pip");
    private static final Pattern NO_NETWORK = Pattern.compile("NewConnectionError|ConnectTimeoutError|ReadTimeoutError"
            + "|ProxyError|SSLError|Network is unreachable|Temporary failure in name resolution|from versions: none"
            + "|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network request to");
    private static final Pattern NO_VERSION = Pattern.compile("No matching distribution found|ETARGET|E404|notarget");
    private static final int LONGEST_LINE = 160;

    private ClientFailure() {}

    static SetupProblem explain(Artifact artifact, BoundedProcess.Outcome outcome, Path folder) {
        String client = artifact.client().title();
        String wanted = artifact.packageSpec();
        String output = outcome.output();
        if (outcome.timedOut()) {
            return new SetupProblem(
                    client + " did not finish downloading " + wanted + " in 10 minutes and was stopped",
                    "check the network and the proxy settings of " + client + ", then run it again");
        }
        if (NO_PIP.matcher(output).find()) {
            return new SetupProblem(
                    artifact.client().program() + " has no pip; it fetches " + artifact.name(),
                    artifact.client().remedy());
        }
        if (SetupProblem.saysDiskIsFull(output)) {
            return SetupProblem.diskFull(folder);
        }
        // pip says "no matching distribution" without a network too, so the network is asked about first.
        if (NO_NETWORK.matcher(output).find()) {
            return new SetupProblem(
                    client + " cannot reach its package registry to fetch " + wanted,
                    "connect to the network or set the proxy for " + client
                            + "; --backend reference needs no download");
        }
        if (NO_VERSION.matcher(output).find()) {
            return new SetupProblem(
                    "the package registry that " + client + " asks does not have " + wanted,
                    "point " + client + " at a registry or mirror that has it");
        }
        return new SetupProblem(
                client + " failed to fetch " + wanted + " with exit code " + outcome.exitCode() + ": "
                        + lastLine(output),
                "make the command work by hand: " + artifact.client().remedy());
    }

    private static String lastLine(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String last = lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1);
        return last.length() <= LONGEST_LINE ? last : last.substring(0, LONGEST_LINE) + "...";
    }
}
