/**
 * Fuzzing one backend: worker processes that make, play and judge programs; what they find is confirmed in fresh processes,
 * shrunk and saved. It survives whatever a library does to its process.
 */
@NullMarked
package heddle.fuzz.session;

import org.jspecify.annotations.NullMarked;
