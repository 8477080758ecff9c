/**
 * The runner of the jcstress tests: lists them, samples one in the worker process and judges what came out.
 *
 * <p>jcstress's own launcher is not used: it forks about twenty JVMs before the first sample, and it goes quiet in
 * ways that a verdict must not (a test that matches nothing, too few CPUs, a hang before the first sample, an exit
 * code of 0 after any of these). Here the runner that jcstress generates for a test is driven in the worker itself,
 * which is already a fresh and watched JVM of one case: a crash, a hang or a kill is seen where it is seen for every
 * other case.
 */
@NullMarked
package heddle.jcstress;

import org.jspecify.annotations.NullMarked;
