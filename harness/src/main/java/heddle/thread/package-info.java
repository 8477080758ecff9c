/** Threads as the operating system sees them, where the JVM has others besides. */
@NullMarked
package heddle.thread;

import org.jspecify.annotations.NullMarked;
