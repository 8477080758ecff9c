/** How a report reaches the disk: whole or not at all. */
@NullMarked
package heddle.report.file;

import org.jspecify.annotations.NullMarked;
