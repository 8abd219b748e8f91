package dev.datagen.sink.kafka.topic;

import dev.datagen.sink.kafka.client.Failures;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which names topics may have. */
public final class TopicNames {

  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

  private final Map<String, String> owners = new HashMap<>();

  /** Takes a name for a table. */
  public String claim(String name, String table) {
    check(name, "tables." + table + ".topic");
    String other = owners.putIfAbsent(name, table);
    if (other != null) {
      throw Failures.badOption(
          "tables." + table + ".topic",
          "\"" + name + "\" is the topic of " + other + " already",
          "give every table a topic of its own");
    }
    return name;
  }

  /** Refuses what the broker would. */
  public static void check(String name, String option) {
    if (!LEGAL.matcher(name).matches() || name.equals(".") || name.equals("..")) {
      throw Failures.badOption(
          option,
          "\"" + name + "\" can be no topic",
          "use at most 249 letters, digits, points, underscores and hyphens");
    }
  }
}
