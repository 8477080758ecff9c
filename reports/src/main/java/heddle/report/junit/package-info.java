/** Results as JUnit XML, the format that CI systems read. */
@NullMarked
package heddle.report.junit;

import org.jspecify.annotations.NullMarked;
