/**
 * Results as one page that needs nothing else: no network, no script, no other file. What an implementation printed is
 * only ever text on it; a content security policy stands behind the escaping.
 */
@NullMarked
package heddle.report.html;

import org.jspecify.annotations.NullMarked;
