package dev.datagen.kafka.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The folder with topics, schemas and logs: a given one that is kept, or a temporary one. */
final class DataFolder implements AutoCloseable {

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
      return locked(Files.createTempDirectory("datagen-kafka"), true);
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
      Folders.delete(path);
    }
  }
}
