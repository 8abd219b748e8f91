package dev.datagen.llm.sql.read;

import dev.datagen.llm.sql.script.Cursor;
import dev.datagen.llm.sql.script.Source;
import dev.datagen.llm.sql.script.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as a database understands them. */
final class NameReader {

  private final boolean keepsCase;

  NameReader(Source source) {
    this.keepsCase = source.keepsCase();
  }

  /** The name that the database gives to what is written so. */
  String given(Token name) {
    boolean folded = name.kind() == Token.Kind.WORD && !keepsCase;
    return folded ? name.text().toLowerCase(Locale.ROOT) : name.text();
  }

  /** What a name is found by. */
  static String key(Token name) {
    return name.text().toLowerCase(Locale.ROOT);
  }

  /** What a name with its schema is found by. */
  static String key(List<Token> path) {
    List<Token> own = path.size() > 2 ? path.subList(path.size() - 2, path.size()) : path;
    return String.join(".", own.stream().map(NameReader::key).toList());
  }

  /**
   * The columns in a list of them: {@code (a, b DESC, c(10))}; empty where one of them is no
   * column.
   */
  static List<String> columns(Cursor cursor) {
    List<String> names = new ArrayList<>();
    for (List<Token> part : Cursor.parts(cursor.group("columns"))) {
      if (isFunction(part)) {
        names.add(key(part.get(2)));
        continue;
      }
      boolean isColumn = !part.isEmpty() && part.get(0).isName();
      boolean isPlain =
          part.size() < 2
              || part.get(1).is("ASC")
              || part.get(1).is("DESC")
              || part.size() > 2 && part.get(2).kind() == Token.Kind.NUMBER;
      if (!isColumn || !isPlain) {
        return List.of();
      }
      names.add(key(part.get(0)));
    }
    return names;
  }

  private static boolean isFunction(List<Token> part) {
    return part.size() == 4
        && (part.get(0).is("lower") || part.get(0).is("upper"))
        && part.get(1).isSymbol("(")
        && part.get(2).isName();
  }
}
