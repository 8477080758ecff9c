package heddle.cases;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a case in which every object but the instance stays on the thread that created it: the only kind of case that a
 * thread-confined backend is judged by. Rests on Multithreading.md, first paragraph.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Confined {}
