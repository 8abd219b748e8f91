package dev.datagen.cli.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Options of sinks and sources that come from the environment: logins above all. */
final class OptionVariables {

  /** Options of a sink that mean the same to the source of that name. */
  private static final Set<String> OF_CONNECTIONS = Set.of("registry", "security", "sasl", "ssl");

  private OptionVariables() {}

  /** Adds what the environment gives and the command line does not. */
  static Map<String, String> ofSink(
      String id, Map<String, String> given, Map<String, String> environment) {
    return with(id, given, environment, option -> true);
  }

  /** The same for a source, which takes only what is about the connection. */
  static Map<String, String> ofSource(
      String id, Map<String, String> given, Map<String, String> environment) {
    return with(id, given, environment, o -> OF_CONNECTIONS.contains(o.split("_", 2)[0]));
  }

  /** {@code DATAGEN_KAFKA_LINGER_MS=5} is {@code linger.ms=5} of the sink {@code kafka}. */
  private static Map<String, String> with(
      String id,
      Map<String, String> given,
      Map<String, String> environment,
      Predicate<String> wanted) {
    String prefix = "DATAGEN_" + id.toUpperCase(Locale.ROOT) + "_";
    Map<String, String> all = new LinkedHashMap<>(given);
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              String option =
                  name.startsWith(prefix)
                      ? name.substring(prefix.length()).toLowerCase(Locale.ROOT)
                      : "";
              if (!option.isEmpty() && wanted.test(option) && !gives(given, option)) {
                all.put(option, value);
              }
            });
    return all;
  }

  /** Whether an option is given, however its words are joined. */
  static boolean gives(Map<String, String> given, String option) {
    return given.keySet().stream().anyMatch(name -> plain(name).equals(plain(option)));
  }

  private static String plain(String option) {
    return option.toLowerCase(Locale.ROOT).replaceAll("[-._]", "_");
  }
}
