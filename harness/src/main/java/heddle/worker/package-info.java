/** One case in one fresh process: what the worker is told, how it runs, how its parent watches it and what it leaves. */
@NullMarked
package heddle.worker;

import org.jspecify.annotations.NullMarked;
