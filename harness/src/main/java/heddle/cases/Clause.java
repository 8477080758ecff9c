package heddle.cases;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a test a case of Heddle and names the clauses that it judges: on a method, or on a jcstress test. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Clause {
    /** Returns clause ids of the catalogue, {@code ERR-1} for example; at least one. */
    String[] value();
}
