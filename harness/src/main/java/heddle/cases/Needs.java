package heddle.cases;

import heddle.webgpu.Fn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a case needs of a backend; without it the case is Unsupported there. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    /** Returns functions that must be implemented. Those that only a path of the case calls are found when they are called. */
    Fn[] functions() default {};

    /** Returns whether submitted command buffers must execute. */
    boolean commands() default false;
}
