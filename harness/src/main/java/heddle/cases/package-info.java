/** What a case is: its annotations, its description, and the rig that it works with inside a worker process. */
@NullMarked
package heddle.cases;

import org.jspecify.annotations.NullMarked;
