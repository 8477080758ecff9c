/** The claims on the queue under contention: QUE-1, QUE-4, QUE-5. */
@NullMarked
package heddle.jcstress.queue;

import org.jspecify.annotations.NullMarked;
