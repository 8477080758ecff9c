/**
 * From a descriptor to something that can run here: {@link heddle.backends.resolve.BackendResolver} fetches what is missing
 * when it may, inspects the library without loading it, hashes it, and works out the workers' environment.
 */
@NullMarked
package heddle.backends.resolve;

import org.jspecify.annotations.NullMarked;
