/**
 * The artifact cache: pinned libraries and drivers, fetched with pip and npm, checked by SHA-256, and kept below
 * HEDDLE_HOME. An {@link heddle.backends.artifact.Artifact} is data; {@link heddle.backends.artifact.ArtifactCache} turns it
 * into a folder that is either complete or absent, whatever dies halfway and however many runs share the cache. What is
 * missing on this machine comes out as a {@link heddle.backends.artifact.SetupProblem} with its remedy.
 */
@NullMarked
package heddle.backends.artifact;

import org.jspecify.annotations.NullMarked;
