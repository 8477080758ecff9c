/**
 * What the suite does to mutants, the reference with one planted fault each: which case noticed which fault, and how soon.
 * These are values only; {@code heddle mutants} makes them and the reports read them.
 */
@org.jspecify.annotations.NullMarked
package heddle.matrix;
