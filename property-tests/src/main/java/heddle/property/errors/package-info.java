/** Cases about errors and error scopes: whose scope takes which error, and what reaches the uncaptured-error callback. */
@NullMarked
package heddle.property.errors;

import org.jspecify.annotations.NullMarked;
