package dev.datagen.tests.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a guide in {@code docs/guide}, in their order. */
public final class Guide {

  /**
   * A block between fences.
   *
   * @param language what the fence says, empty if nothing
   */
  public record Block(String language, String text) {

    /** Whether it shows commands beside what they print. */
    boolean isConsole() {
      return text.startsWith("$ ");
    }

    /** The lines of a shell script, one for each command. */
    public List<String> commands() {
      List<String> commands = new ArrayList<>();
      for (String line : text.replace("\\\n", "").split("\n")) {
        boolean continues = line.startsWith(" ") || line.equals("done");
        if (continues) {
          int last = commands.size() - 1;
          commands.set(last, commands.get(last) + "\n" + line);
        } else if (!line.isBlank()) {
          commands.add(line);
        }
      }
      return commands;
    }
  }

  private static final Path FOLDER = Path.of("..", "docs", "guide").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```");

  private Guide() {}

  /** The blocks of the guide of that file name. */
  public static List<Block> blocks(String name) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher found = BLOCK.matcher(Files.readString(FOLDER.resolve(name)));
    while (found.find()) {
      blocks.add(new Block(found.group(1), found.group(2)));
    }
    return blocks;
  }

  /** The blocks in a language. */
  public static List<Block> blocks(String name, String language) throws IOException {
    return blocks(name).stream().filter(block -> block.language().equals(language)).toList();
  }
}
