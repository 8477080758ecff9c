/**
 * The {@code heddle} command: one class per subcommand, and the only place that joins harness, backends, cases and
 * reports. Nothing outside this package ends the process or decides its exit code.
 */
@NullMarked
package heddle.cli;

import org.jspecify.annotations.NullMarked;
