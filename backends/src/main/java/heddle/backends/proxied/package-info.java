/**
 * The reference as a library in WebAssembly has it that hands every call to the one JavaScript thread: all objects live on
 * one thread, whichever threads call. What the contract ties to the caller's thread is carried along: the error scopes are
 * the caller's, and callbacks come back to the thread whose call fires them. Map state is common to all threads and encoders
 * work from every thread, since all their calls are proxied too; so it keeps even what its profile would let it give up.
 */
@NullMarked
package heddle.backends.proxied;

import org.jspecify.annotations.NullMarked;
