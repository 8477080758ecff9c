/**
 * The results of a run, arranged for people: areas by backends, failures with the worst first, amounts as words. The
 * console, the page and the XML show the same arrangement, so that they cannot disagree.
 */
@NullMarked
package heddle.report.view;

import org.jspecify.annotations.NullMarked;
