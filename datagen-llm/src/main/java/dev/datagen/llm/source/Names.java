package dev.datagen.llm.source;

import java.util.Locale;
import java.util.Set;

/** Names of others as ids of ours. */
public final class Names {

  private static final int LONGEST = 100;

  private Names() {}

  /** The name with everything but letters, digits and underscores replaced. */
  public static String id(String name, String otherwise) {
    String id = name.strip().replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+(?=.)|(?<=.)_+$", "");
    if (id.isEmpty() || id.equals("_")) {
      return otherwise;
    }
    if (Character.isDigit(id.charAt(0))) {
      id = "_" + id;
    }
    return id.length() > LONGEST ? id.substring(0, LONGEST) : id;
  }

  /** The same, different from all that are taken (ignoring case), and taken from now on. */
  public static String free(String name, String otherwise, Set<String> taken) {
    String id = id(name, otherwise);
    String wanted = id;
    for (int i = 2; !taken.add(wanted.toLowerCase(Locale.ROOT)); i++) {
      String suffix = "_" + i;
      wanted = id.substring(0, Math.min(id.length(), LONGEST - suffix.length())) + suffix;
    }
    return wanted;
  }

  /** The words of a name in lower case, joined by underscores: OrderID is order_id. */
  public static String words(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toLowerCase(Locale.ROOT);
  }
}
