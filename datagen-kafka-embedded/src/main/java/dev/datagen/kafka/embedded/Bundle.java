package dev.datagen.kafka.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The jar that holds broker and registry for builds that have no distribution of Datagen. */
final class Bundle {

  /** A resource by which the bundle is found on a class path. */
  static final String MARK = "datagen-embedded.txt";

  private Bundle() {}

  /** The folder with the bundle's content, unpacked now unless it has been before. */
  static Path unpack(URL mark) throws IOException {
    if (!(mark.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("the bundle of the embedded broker is no jar: " + mark);
    }
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      Path file = Path.of(jar.getName());
      Path folder =
          cache()
              .resolve(
                  "embedded-"
                      + Long.toHexString(Files.size(file))
                      + "-"
                      + Long.toHexString(Files.getLastModifiedTime(file).toMillis()));
      if (!Files.isDirectory(folder)) {
        unpack(jar, folder);
      }
      return folder;
    }
  }

  private static void unpack(JarFile jar, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path beside = Files.createTempDirectory(folder.getParent(), "unpacking");
    try {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        Path target = beside.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && target.startsWith(beside)) {
          Files.createDirectories(target.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      // Another process was faster; what it unpacked is the same.
      Folders.delete(beside);
    } catch (IOException e) {
      Folders.delete(beside);
      throw new IOException("cannot unpack the embedded broker into " + folder + ": " + e, e);
    }
  }

  /** A folder of this user alone: what lies in it is run. */
  private static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("datagen");
  }
}
