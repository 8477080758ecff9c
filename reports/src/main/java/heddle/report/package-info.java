/** The reports of a run, side by side in its results folder. Everything here reads results and runs nothing. */
@NullMarked
package heddle.report;

import org.jspecify.annotations.NullMarked;
