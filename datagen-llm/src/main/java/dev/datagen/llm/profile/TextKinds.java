package dev.datagen.llm.profile;

import com.google.re2j.Pattern;
import dev.datagen.llm.source.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses what free text is by how it looks, by the name of its column, and by its length. */
final class TextKinds {

  private static final double MOST = 0.95;

  private static final Map<String, Pattern> LOOKS = new LinkedHashMap<>();

  static {
    LOOKS.put(
        "uuid4",
        Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));
    LOOKS.put("email", Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}"));
    LOOKS.put("url", Pattern.compile("https?://\\S+"));
    LOOKS.put("ipv4", Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"));
    LOOKS.put("mac_address", Pattern.compile("([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}"));
    LOOKS.put("sha256", Pattern.compile("[0-9a-f]{64}"));
    LOOKS.put("md5", Pattern.compile("[0-9a-f]{32}"));
  }

  /** Words of column names, in the order in which they are looked for, and what they stand for. */
  private static final List<Map.Entry<String, String>> NAMES =
      List.of(
          Map.entry("first_name", "first_name"),
          Map.entry("given_name", "first_name"),
          Map.entry("last_name", "last_name"),
          Map.entry("family_name", "last_name"),
          Map.entry("surname", "last_name"),
          Map.entry("user_name", "user_name"),
          Map.entry("username", "user_name"),
          Map.entry("login", "user_name"),
          Map.entry("company", "company"),
          Map.entry("phone", "phone_number"),
          Map.entry("mobile", "cell_phone"),
          Map.entry("fax", "phone_number"),
          Map.entry("email", "email"),
          Map.entry("street", "street_address"),
          Map.entry("address", "address"),
          Map.entry("city", "city"),
          Map.entry("town", "city"),
          Map.entry("state", "state"),
          Map.entry("region", "state"),
          Map.entry("zip", "postcode"),
          Map.entry("post", "postcode"),
          Map.entry("country", "country"),
          Map.entry("product", "product_name"),
          Map.entry("job", "job"),
          Map.entry("url", "url"),
          Map.entry("website", "url"),
          Map.entry("color", "color_name"),
          Map.entry("iban", "iban"),
          Map.entry("isbn", "isbn13"));

  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}'.-]+( \\p{Lu}[\\p{L}'.-]*)+");

  private TextKinds() {}

  /** The faker's method that makes texts like these; texts are words where nothing else fits. */
  static String of(String column, Object[] texts) {
    return look(texts).or(() -> name(column, texts)).orElseGet(() -> length(texts));
  }

  /** The method for texts that can only be one thing. */
  static Optional<String> look(Object[] texts) {
    return LOOKS.entrySet().stream()
        .filter(look -> share(look.getValue(), texts) >= MOST)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<String> name(String column, Object[] texts) {
    String name = "_" + Names.words(column) + "_";
    for (Map.Entry<String, String> known : NAMES) {
      if (name.contains("_" + known.getKey() + "_")) {
        return Optional.of(known.getValue());
      }
    }
    boolean isName = name.endsWith("_name_");
    return isName && share(PERSON, texts) > MOST / 2 ? Optional.of("name") : Optional.empty();
  }

  private static String length(Object[] texts) {
    double words = 0;
    for (Object text : texts) {
      words += ((String) text).strip().split("\\s+", 500).length;
    }
    double mean = words / texts.length;
    return mean < 1.5 ? "word" : mean < 15 ? "sentence" : "paragraph";
  }

  private static double share(Pattern pattern, Object[] texts) {
    long matches = 0;
    for (Object text : texts) {
      matches += pattern.matches((String) text) ? 1 : 0;
    }
    return (double) matches / texts.length;
  }
}
