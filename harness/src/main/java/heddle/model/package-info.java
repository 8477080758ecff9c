/**
 * Small executable models of what the contract says an object may answer: error scopes, map state, buffer contents,
 * futures.
 *
 * <p>A model is a pure value and so are its states, calls and results, so that the same model judges a program run in
 * lock step, where each answer is checked as it comes, and a concurrent history, where an order that explains it is
 * searched.
 */
@NullMarked
package heddle.model;

import org.jspecify.annotations.NullMarked;
