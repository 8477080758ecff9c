/** Results on a terminal: the table of areas by backends, then what failed, then one line that sums up. */
@NullMarked
package heddle.report.console;

import org.jspecify.annotations.NullMarked;
