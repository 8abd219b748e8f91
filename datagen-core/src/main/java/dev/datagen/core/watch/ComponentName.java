package dev.datagen.core.watch;

import java.net.URL;
import java.security.CodeSource;

/** What a component is called in messages. */
public final class ComponentName {

  private ComponentName() {}

  /** The class of a component (or the class given) and, where it comes from a JAR, that JAR. */
  public static String of(Object component) {
    Class<?> type = component instanceof Class<?> given ? given : component.getClass();
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location != null && location.getPath().endsWith(".jar")
        ? type.getName() + " (" + location.getPath() + ")"
        : type.getName();
  }
}
