package dev.datagen.sink.files;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Shard;
import dev.datagen.api.sink.SinkContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an earlier run left in a folder and the next one must not leave there: files of the same
 * tables and the descriptions of results. The other shards of the same run are spared: those that
 * are complete are known by their descriptions, those under way have none.
 */
final class StaleFiles {

  private static final String SHARD = "(?:-(?<number>\\d{5})-of-(?<count>\\d{5}))?";

  private final Shard shard;
  private final String head;
  private final Pattern data;
  private final Pattern description =
      Pattern.compile("\\.metadata" + SHARD + "\\.json(?:\\.inprogress)?");

  private StaleFiles(Shard shard, String head, List<String> tables, String extensions) {
    this.shard = shard;
    this.head = head;
    String names = tables.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String file = "(?:" + names + ")" + SHARD + "(?:-\\d{5,})?(?:" + extensions + ")";
    data = Pattern.compile(file);
  }

  /**
   * @param description of the run that is about to write
   * @param extensions a regular expression of what the names of its files end in
   */
  static StaleFiles of(ResultDescription description, String extensions) {
    SinkContext context = description.context();
    Shard shard = context.shard();
    return new StaleFiles(
        shard,
        shard.isWhole() ? "" : description.head(),
        context.tables().stream().map(TableSchema::name).toList(),
        extensions);
  }

  /** Which part of the dataset the run writes. */
  Shard shard() {
    return shard;
  }

  /** The stale files of a folder: descriptions first, so that nothing looks complete any more. */
  List<Path> in(Path folder) throws IOException {
    Map<String, Path> descriptions = new TreeMap<>();
    Map<String, Path> files = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path path : entries) {
        String name = path.getFileName().toString();
        if (description.matcher(name).matches()) {
          descriptions.put(name, path);
        } else if (data.matcher(finalName(name)).matches()) {
          files.put(name, path);
        }
      }
    }
    List<Integer> foreign = new ArrayList<>();
    List<Path> stale = new ArrayList<>();
    for (Map.Entry<String, Path> entry : descriptions.entrySet()) {
      Matcher matcher = matched(description, entry.getKey());
      boolean another = isSibling(matcher) && isOfAnotherRun(entry.getValue());
      if (another) {
        foreign.add(Integer.parseInt(matcher.group("number")));
      }
      if (another || !isSibling(matcher)) {
        stale.add(entry.getValue());
      }
    }
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      Matcher matcher = matched(data, finalName(entry.getKey()));
      if (!isSibling(matcher) || foreign.contains(Integer.parseInt(matcher.group("number")))) {
        stale.add(entry.getValue());
      }
    }
    return stale;
  }

  /** The name that a file under way will have. */
  private static String finalName(String name) {
    boolean underWay = name.startsWith(".") && name.endsWith(OutputFolder.IN_PROGRESS);
    return underWay ? name.substring(1, name.length() - OutputFolder.IN_PROGRESS.length()) : name;
  }

  private static Matcher matched(Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name);
    }
    return matcher;
  }

  /** Whether a name is that of another part of as many. */
  private boolean isSibling(Matcher matcher) {
    return matcher.group("count") != null
        && Integer.parseInt(matcher.group("count")) == shard.count()
        && Integer.parseInt(matcher.group("number")) != shard.number();
  }

  private boolean isOfAnotherRun(Path complete) throws IOException {
    if (complete.toString().endsWith(OutputFolder.IN_PROGRESS)) {
      return false;
    }
    try {
      byte[] bytes = Files.readAllBytes(complete);
      return !new String(bytes, StandardCharsets.UTF_8).startsWith(head);
    } catch (NoSuchFileException e) {
      return false; // its own run has just started again
    }
  }
}
