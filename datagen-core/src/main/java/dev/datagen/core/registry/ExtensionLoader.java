package dev.datagen.core.registry;

import dev.datagen.core.watch.UnderWay;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes components of the extension classes that an index names; anything odd is an error. */
final class ExtensionLoader {

  private static final String BUNDLED =
      "a plugin must not bundle datagen-api: give it the scope \"provided\"";

  private ExtensionLoader() {}

  static List<Component> load(
      Collection<String> classNames, ClassLoader loader, String origin, String version) {
    List<Component> components = new ArrayList<>();
    for (String className : classNames) {
      Object extension = instantiate(className, loader, origin);
      components.add(
          describe(extension, origin, version)
              .orElseThrow(
                  () ->
                      PluginProblems.plugin(
                          origin,
                          className
                              + " is no generator, modifier, validator, sink or source of this Datagen",
                          BUNDLED,
                          null)));
    }
    return components;
  }

  private static java.util.Optional<Component> describe(
      Object extension, String origin, String version) {
    try {
      return UnderWay.during(extension, () -> Component.of(extension, origin, version));
    } catch (RuntimeException | LinkageError e) {
      throw failed(extension.getClass().getName(), origin, e);
    }
  }

  private static Object instantiate(String className, ClassLoader loader, String origin) {
    try {
      Class<?> type = loader.loadClass(className);
      return UnderWay.during(type, () -> type.getConstructor().newInstance());
    } catch (InvocationTargetException e) {
      throw failed(className, origin, e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw failed(className, origin, e);
    }
  }

  private static RuntimeException failed(String className, String origin, Throwable cause) {
    String hint =
        cause instanceof LinkageError || cause instanceof ClassNotFoundException
            ? "a class it needs is missing or of another version: put the library into the plugin"
            : "ask the plugin's author; --debug shows the whole trace";
    return PluginProblems.plugin(origin, className + " failed with " + cause, hint, cause);
  }
}
