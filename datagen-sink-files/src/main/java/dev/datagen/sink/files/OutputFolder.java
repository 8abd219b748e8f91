package dev.datagen.sink.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The folder of a result. Files are written beside, hidden, and renamed when all are complete;
 * {@code .metadata.json} comes last and goes first, so a folder that has it is complete (for each
 * shard one of its own, {@code .metadata-00001-of-00004.json}). Only a failure of the power can
 * lose what was written and renamed; the digests in the description tell.
 */
public final class OutputFolder {

  /** What the names of files under way end with. */
  static final String IN_PROGRESS = ".inprogress";

  private final Path folder;
  private final FileOpener opener;
  private final ResultDescription description;
  private final String metadata;
  private final List<String> started = new ArrayList<>();
  private final List<String> published = new ArrayList<>();

  private OutputFolder(ResultDescription description, FileOpener opener) {
    this.description = description;
    this.folder = description.context().directory();
    this.opener = opener;
    metadata = ".metadata" + description.context().shard().suffix() + ".json";
  }

  /**
   * Creates the folder where there is none and removes what an earlier run left of these tables.
   *
   * @param description of the run
   * @param extensions a regular expression of what the names of the run's files end in, for finding
   *     those of earlier runs
   * @throws IOException if the folder cannot be written to; the message says why and what to do
   */
  public static OutputFolder open(
      ResultDescription description, String extensions, FileOpener opener) throws IOException {
    Path folder = description.context().directory();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Failure.of("cannot create the folder", folder, e);
    }
    OutputFolder opened = new OutputFolder(description, opener);
    try {
      for (Path path : StaleFiles.of(description, extensions).in(folder)) {
        remove(path);
      }
      Path probe = opened.temporary(opened.metadata);
      Files.createFile(probe);
      Files.delete(probe);
    } catch (FileSystemException e) {
      throw Failure.of("cannot write to the folder", folder, e);
    }
    return opened;
  }

  private static void remove(Path stale) throws IOException {
    if (Files.isDirectory(stale, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          "cannot write " + stale + ": a folder of that name is in the way; move it away");
    }
    Files.deleteIfExists(stale);
  }

  /**
   * The name of a table's file.
   *
   * @param number which of the table's files; empty where it has just one
   * @param extension {@code ".parquet"}
   */
  public String name(String table, OptionalInt number, String extension) {
    String suffix =
        number.isPresent() ? String.format(Locale.ROOT, "-%05d", number.getAsInt()) : "";
    return table + description.context().shard().suffix() + suffix + extension;
  }

  /** Where a file of that name will be in the end. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /** Starts a file of that final name. */
  public FileOutput create(String name) throws IOException {
    started.add(name);
    return new FileOutput(temporary(name), opener);
  }

  /** Gives all files their names and then writes the description of the result. */
  public void publish(List<WrittenFile> files) throws IOException {
    for (String name : started) {
      rename(name);
    }
    Path temporary = temporary(metadata);
    try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
      out.write(description.of(files).getBytes(StandardCharsets.UTF_8));
      out.getFD().sync();
    } catch (IOException e) {
      throw Failure.of("cannot write", temporary, e);
    }
    rename(metadata);
  }

  private void rename(String name) throws IOException {
    try {
      Files.move(
          temporary(name),
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Failure.of("cannot rename " + temporary(name) + " to", folder.resolve(name), e);
    }
    published.add(name);
  }

  /** Removes everything that this run wrote. */
  public void discard() throws IOException {
    IOException failure = null;
    List<Path> paths = new ArrayList<>(List.of(path(metadata), temporary(metadata)));
    published.forEach(name -> paths.add(path(name)));
    started.forEach(name -> paths.add(temporary(name)));
    for (Path path : paths) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        IOException described = Failure.of("cannot remove", path, e);
        if (failure == null) {
          failure = described;
        } else {
          failure.addSuppressed(described);
        }
      }
    }
    started.clear();
    published.clear();
    if (failure != null) {
      throw failure;
    }
  }

  private Path temporary(String name) {
    String hidden = name.startsWith(".") ? name : "." + name;
    return folder.resolve(hidden + IN_PROGRESS);
  }
}
