package org.tributary.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that a document may leave out, and what holds then. Without it, only an {@code Optional} may be absent.
 *
 * <p>{@code @Otherwise("ALL") Coverage coverage} is {@code Coverage.ALL} where nothing is said.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Otherwise {

    /**
     * The constant or the static method without parameters of the component's type that gives the value; of money the other component
     * in whose currency it is zero; left out for an empty set or list.
     */
    String value() default "";

    /** Whether it is written all the same when it holds; false where its absence reads better. */
    boolean written() default true;
}
