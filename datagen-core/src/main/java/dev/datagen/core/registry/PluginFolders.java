package dev.datagen.core.registry;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** Loads the plugins of folders through PF4J, each in a class loader of its own. */
final class PluginFolders {

  /** Version of the plugin API that a plugin's {@code requires} is held against. */
  static final String API_VERSION = "0.1.0";

  List<Component> load(List<Path> folders) {
    List<Component> components = new ArrayList<>();
    for (Path folder : folders) {
      DefaultPluginManager manager = new DefaultPluginManager(folder);
      manager.setSystemVersion(API_VERSION);
      for (Path plugin : plugins(folder)) {
        components.addAll(load(manager, plugin));
      }
    }
    return components;
  }

  private static List<Path> plugins(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(
          List.of(
              PluginProblems.of(
                  "plugin-folder",
                  "the plugin folder " + folder + " does not exist",
                  "check --plugins-dir",
                  Category.USER)));
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(PluginFolders::isPlugin).sorted().toList();
    } catch (IOException e) {
      throw PluginProblems.plugin(folder.toString(), "it cannot be read", "check permissions", e);
    }
  }

  private static boolean isPlugin(Path entry) {
    return entry.getFileName().toString().endsWith(".jar")
        || Files.isRegularFile(entry.resolve("plugin.properties"));
  }

  private static List<Component> load(DefaultPluginManager manager, Path path) {
    try {
      String id = manager.loadPlugin(path);
      PluginWrapper wrapper = manager.getPlugin(id);
      if (manager.startPlugin(id) != PluginState.STARTED) {
        throw PluginProblems.plugin(
            path.toString(),
            "it asks for the plugin API "
                + wrapper.getDescriptor().getRequires()
                + ", this is "
                + API_VERSION,
            "use a version of the plugin that was built for this Datagen",
            null);
      }
      Set<String> classNames = manager.getExtensionClassNames(id);
      if (classNames.isEmpty()) {
        throw PluginProblems.plugin(
            path.toString(),
            "it has no extensions (META-INF/extensions.idx is missing or empty)",
            "name PF4J's annotation processor in the compiler plugin, and annotate with @Extension",
            null);
      }
      return ExtensionLoader.load(
          classNames,
          wrapper.getPluginClassLoader(),
          path.toString(),
          wrapper.getDescriptor().getVersion());
    } catch (PluginRuntimeException e) {
      throw PluginProblems.plugin(
          path.toString(),
          String.valueOf(e.getMessage()),
          "is it a plugin, with an id and a version in its manifest or plugin.properties?",
          e);
    }
  }
}
