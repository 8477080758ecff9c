/**
 * Conformance cases as JUnit 5 tests and jqwik properties: this package finds and runs them, the ones below hold them.
 *
 * <p>Each package below is an area of the contract; its {@code *Cases} are JUnit tests, its {@code *Properties} jqwik
 * properties. None of them uses another.
 */
@NullMarked
package heddle.property;

import org.jspecify.annotations.NullMarked;
