/** Cases about the queue: that the work of many threads is done, once, entirely and in an order that explains it. */
@NullMarked
package heddle.property.queue;

import org.jspecify.annotations.NullMarked;
