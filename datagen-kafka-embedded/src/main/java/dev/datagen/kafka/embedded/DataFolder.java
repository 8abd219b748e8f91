package dev.datagen.kafka.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folder with topics, schemas and logs: a given one that is kept, or a temporary one. */
final class DataFolder implements AutoCloseable {

  private static final String TEMPORARY = "datagen-kafka";
  private static final Duration ABANDONED = Duration.ofMinutes(2);
  // A lock of this process must not be looked at: closing what looks would give it up.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();
  private static final String LOCK = ".datagen-kafka";

  private final Path path;
  private final boolean temporary;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, boolean temporary, FileChannel channel, FileLock lock) {
    this.path = path;
    this.temporary = temporary;
    this.channel = channel;
    this.lock = lock;
  }

  static DataFolder open(Path given) throws IOException {
    if (given == null) {
      Path folder = Files.createTempDirectory(TEMPORARY);
      OWN.add(folder);
      removeAbandoned(folder.getParent());
      return locked(folder, true);
    }
    Path path = given.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new IOException("cannot make the folder " + path + ": " + reason(e), e);
    }
    if (!Files.exists(path.resolve(LOCK)) && !isEmpty(path)) {
      throw new IOException(
          path + " is not empty and holds no topics of \"datagen kafka\"; name another folder");
    }
    return locked(path, false);
  }

  /** Removes temporary folders of brokers that were killed: nobody holds their lock. */
  private static void removeAbandoned(Path parent) throws IOException {
    FileTime before = FileTime.from(Instant.now().minus(ABANDONED));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
      for (Path folder : folders) {
        Path lock = folder.resolve(LOCK);
        boolean candidate =
            !OWN.contains(folder)
                && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
                && Files.isWritable(folder)
                && Files.getLastModifiedTime(lock).compareTo(before) < 0;
        if (candidate && isFree(lock)) {
          Folders.delete(folder);
        }
      }
    }
  }

  private static boolean isFree(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static DataFolder locked(Path path, boolean temporary) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IOException("cannot write to the folder " + path + ": " + reason(e), e);
    }
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IOException("the folder " + path + " is in use by another embedded broker");
    }
    return new DataFolder(path, temporary, channel, lock);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  Path path() {
    return path;
  }

  boolean isTemporary() {
    return temporary;
  }

  @Override
  public void close() throws IOException {
    lock.close();
    channel.close();
    if (temporary) {
      OWN.remove(path);
      Folders.delete(path);
    }
  }
}
