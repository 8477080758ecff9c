/** Cases about errors and error scopes: whose scope takes which error, and what is reported as uncaptured. */
@NullMarked
package heddle.property.errors;

import org.jspecify.annotations.NullMarked;
