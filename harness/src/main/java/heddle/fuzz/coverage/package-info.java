/**
 * What has met in the plays of programs: which two functions, on objects how related, and how their times lay. Programs that
 * brought about what had not met before are kept, and are where new ones come from.
 */
@NullMarked
package heddle.fuzz.coverage;

import org.jspecify.annotations.NullMarked;
