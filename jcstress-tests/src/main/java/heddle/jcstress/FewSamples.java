package heddle.jcstress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test whose every sample opens a device, so that a handful of them are all that a short budget holds. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FewSamples {
    /** How many samples the least verdict rests on. */
    int LEAST = 8;
}
