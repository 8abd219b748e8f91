package dev.datagen.core.registry;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.pf4j.DefaultPluginManager;
import org.pf4j.DependencyResolver;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** Loads the plugins of folders through PF4J, each in a class loader of its own. */
final class PluginFolders {

  private static final String INDEX = "META-INF/extensions.idx";
  private static final String ANY_VERSION = "*";

  List<Component> load(List<Path> folders) {
    List<Component> components = new ArrayList<>();
    for (Path folder : folders) {
      DefaultPluginManager manager = new DefaultPluginManager(folder);
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
    requireArchive(path);
    try {
      String id = manager.loadPlugin(path);
      PluginWrapper wrapper = manager.getPlugin(id);
      checkVersion(path, wrapper.getDescriptor().getRequires());
      PluginState state =
          UnderWay.during("the start of " + path, manager, () -> manager.startPlugin(id));
      if (state != PluginState.STARTED) {
        throw PluginProblems.plugin(
            path.toString(), "it cannot be started", "ask the plugin's author", null);
      }
      Set<String> classNames = classNames((PluginClassLoader) wrapper.getPluginClassLoader());
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
    } catch (DependencyResolver.DependenciesNotFoundException e) {
      throw PluginProblems.plugin(
          path.toString(),
          "it depends on plugins that are not there: " + String.join(", ", e.getDependencies()),
          "put them into the same folder, under names that sort before it",
          e);
    } catch (IOException e) {
      throw PluginProblems.plugin(
          path.toString(), "it cannot be read: " + e.getMessage(), "copy it again", e);
    } catch (PluginRuntimeException e) {
      throw PluginProblems.plugin(
          path.toString(),
          String.valueOf(e.getMessage()),
          "is it a plugin, with an id and a version in its manifest or plugin.properties?",
          e);
    }
  }

  private static void requireArchive(Path path) {
    if (Files.isRegularFile(path)) {
      try (ZipFile archive = new ZipFile(path.toFile())) {
        archive.size();
      } catch (IOException e) {
        throw PluginProblems.plugin(
            path.toString(), "it is no JAR: " + e.getMessage(), "copy it again", e);
      }
    }
  }

  private static void checkVersion(Path path, String requires) {
    if (requires == null || requires.isBlank() || requires.equals(ANY_VERSION)) {
      throw PluginProblems.plugin(
          path.toString(),
          "it does not say which plugin API it was built for",
          "write \"Plugin-Requires: "
              + ApiVersion.CURRENT
              + "\" into its manifest (plugin.requires in plugin.properties)",
          null);
    }
    if (!ApiVersion.fits(requires)) {
      throw PluginProblems.plugin(
          path.toString(),
          "it asks for the plugin API " + requires + ", this is " + ApiVersion.CURRENT,
          "use a version of the plugin that was built for this Datagen",
          null);
    }
  }

  /** The extensions that any JAR of the plugin lists, not only its first. */
  private static Set<String> classNames(PluginClassLoader loader) throws IOException {
    Set<String> classNames = new TreeSet<>();
    Enumeration<URL> indexes = loader.findResources(INDEX);
    while (indexes.hasMoreElements()) {
      classNames.addAll(ExtensionIndex.read(indexes.nextElement()));
    }
    return classNames;
  }
}
