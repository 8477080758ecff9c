/**
 * The runner of the jcstress tests: lists them, samples one in the worker process and judges what came out.
 *
 * <p>jcstress's own launcher is not used: it forks about twenty JVMs before the first sample, and it goes quiet in
 * ways that a verdict must not (a test that matches nothing, too few CPUs, a hang before the first sample, an exit
 * code of 0 after any of these). Here the runner that jcstress generates for a test is driven in the worker itself,
 * which is already a fresh and watched JVM of one case: a crash, a hang or a kill is seen where it is seen for every
 * other case.
 *
 * <p>So most of the ways in which jcstress goes quiet do not exist here. Each that remains has a verdict and a test:
 *
 * <ul>
 *   <li>a name that matches no test, or a class that is none: NotRun
 *   <li>fewer than two CPUs: NotRun; three actors on two CPUs are sampled, since no scheduler of jcstress's plans them
 *   <li>a class or symbol that is missing, or an actor that throws: NotRun, with the stack
 *   <li>too few samples: NotRun
 *   <li>an outcome that no row lists: Violation
 *   <li>another JNA in a shared folder: there is no such folder, each worker unpacks into one of its own
 *   <li>a hang, before the first sample or later: the watchdog's Hang, with stacks; an actor that is late is named
 *   <li>a crash: Crash with its signal; a kill from outside: NotRun. There are no forks whose counts could be dropped
 * </ul>
 */
@NullMarked
package heddle.jcstress;

import org.jspecify.annotations.NullMarked;
