/**
 * What can be known of a shared library without loading it: Heddle's own process must never run an implementation's code, and
 * a library of another ABI must be refused before any call. {@link heddle.backends.library.LibraryInspector} reads the file's
 * ELF tables and gives a {@link heddle.backends.library.LibraryInspection}.
 */
@NullMarked
package heddle.backends.library;

import org.jspecify.annotations.NullMarked;
