package dev.datagen.llm.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text files of others, bounded. */
public final class InputFile {

  private static final int MOST_BYTES = 32 << 20;

  private InputFile() {}

  /** The text of a UTF-8 file. */
  public static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw InputProblems.wrong(file + " is a folder", "name a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw InputProblems.wrong(file + " is larger than 32 MB", "take out what is no definition");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw InputProblems.wrong("the file " + file + " does not exist", "check the name");
    } catch (CharacterCodingException e) {
      throw InputProblems.wrong(file + " is not in UTF-8", "convert it first");
    } catch (IOException e) {
      throw InputProblems.wrong("cannot read " + file + ": " + e.getMessage(), "check the file");
    }
  }

  /** The name of a file without its folders and ending, as an id: {@code my_shop}. */
  public static String name(Path file) {
    Path last = file.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString();
    return Names.id(
        name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name, "dataset");
  }
}
