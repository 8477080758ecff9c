/**
 * Random concurrent programs that are legal by construction: a model of what exists, and of who may use it, is kept while
 * a program grows step by step.
 */
@NullMarked
package heddle.fuzz.generate;

import org.jspecify.annotations.NullMarked;
