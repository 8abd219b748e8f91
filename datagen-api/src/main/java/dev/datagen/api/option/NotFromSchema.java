package dev.datagen.api.option;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only the command line and the environment may give the value, for it names a class, a file or a
 * login, and a schema may come from anywhere. On a {@link Rest} component: the keys that a schema
 * may give all the same are listed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT})
public @interface NotFromSchema {

  /** Keys of the rest that a schema may give. */
  String[] except() default {};
}
