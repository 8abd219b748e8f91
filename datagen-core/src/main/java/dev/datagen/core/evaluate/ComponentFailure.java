package dev.datagen.core.evaluate;

import java.net.URL;
import java.security.CodeSource;

/** A generator, modifier, validator or sink threw something that is not addressed to the user. */
public final class ComponentFailure extends RuntimeException {

  /**
   * @param component what failed; its class and JAR are named
   * @param cause what it threw
   */
  public ComponentFailure(Object component, Throwable cause) {
    super(name(component) + " failed with " + cause, cause);
  }

  /** The class of a component and, where it comes from a JAR, that JAR. */
  public static String name(Object component) {
    Class<?> type = component.getClass();
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location != null && location.getPath().endsWith(".jar")
        ? type.getName() + " (" + location.getPath() + ")"
        : type.getName();
  }

  /** What failed and how, without the name of this class. */
  @Override
  public String toString() {
    return getMessage();
  }
}
