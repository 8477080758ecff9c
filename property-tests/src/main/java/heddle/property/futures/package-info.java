/** Cases about asynchronous operations: how often, where and on which thread their callbacks fire. */
@NullMarked
package heddle.property.futures;

import org.jspecify.annotations.NullMarked;
