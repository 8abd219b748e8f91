package dev.datagen.cli.command;

import dev.datagen.core.registry.Registry;
import dev.datagen.core.watch.Supervised;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Where plugins come from: the distribution, the user's own folder, and folders named. */
final class PluginOptions {

  private static final Logger LOG = LoggerFactory.getLogger(PluginOptions.class);

  @Option(
      names = "--plugins-dir",
      paramLabel = "DIR",
      order = 900,
      description =
          "Load the plugins (JARs and plugin folders) in DIR too. May be given several times."
              + " Plugins are code: load only what you trust.")
  private List<Path> named = new ArrayList<>();

  @Option(
      names = "--plugin-timeout",
      paramLabel = "SECONDS",
      order = 901,
      description =
          "Give up, and name the plugin, if one does not come back for so long: from being loaded"
              + " or planned, from a chunk, a file or a check. 0 waits for ever. Default: 300.")
  private Long timeoutSeconds;

  Registry load() {
    List<Path> folders = folders();
    Registry registry = Registry.load(folders, timeout());
    LOG.info("{} components from {}", registry.components().size(), folders);
    return registry;
  }

  /** How long a plugin may take for one call; zero for ever. */
  Duration timeout() {
    return timeoutSeconds == null
        ? Supervised.USUAL_LIMIT
        : Duration.ofSeconds(Math.max(0, timeoutSeconds));
  }

  // Never the working directory: a schema that is unpacked and tried must not bring code along.
  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    String home = System.getProperty("datagen.home");
    if (home != null) {
      folders.add(Path.of(home, "plugins"));
    }
    Path own = Path.of(System.getProperty("user.home"), ".datagen", "plugins");
    if (Files.isDirectory(own)) {
      folders.add(own);
    }
    folders.addAll(named);
    return folders;
  }
}
