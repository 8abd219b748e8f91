package dev.datagen.llm.sql.read;

import dev.datagen.llm.sql.model.SqlType;
import dev.datagen.llm.sql.script.Cursor;
import dev.datagen.llm.sql.script.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads types: {@code character varying(40)}, {@code int unsigned}, {@code timestamp with time
 * zone}.
 */
final class TypeReader {

  private static final Set<String> FURTHER =
      Set.of("PRECISION", "VARYING", "CHARACTER", "CHAR", "VARCHAR", "RAW", "LARGE", "OBJECT");

  private TypeReader() {}

  static SqlType read(Cursor cursor) {
    StringBuilder name = new StringBuilder();
    List<String> arguments = new ArrayList<>();
    if (cursor.peek().isName() && !ColumnReader.beginsConstraint(cursor)) {
      List<Token> path = cursor.path("a type");
      name.append(path.get(path.size() - 1).text());
      boolean national = cursor.peek(-1).is("NATIONAL") || cursor.peek(-1).is("LONG");
      while (FURTHER.contains(cursor.peek().keyword())
          && (national || !cursor.is("CHARACTER", "SET"))) {
        name.append(' ').append(cursor.next().text());
      }
    }
    for (List<Token> part : Cursor.parts(cursor.optionalGroup())) {
      if (!part.isEmpty()) {
        arguments.add(part.get(0).text());
      }
    }
    boolean unsigned = false;
    boolean array = false;
    while (true) {
      if (cursor.accept("UNSIGNED")) {
        unsigned = true;
      } else if (cursor.accept("WITH", "TIME", "ZONE")
          || cursor.accept("WITH", "LOCAL", "TIME", "ZONE")
          || cursor.accept("WITHOUT", "TIME", "ZONE")
          || cursor.accept("SIGNED")
          || cursor.accept("ZEROFILL")
          || cursor.accept("BINARY")) {
        continue;
      } else if (cursor.accept("VARYING")) {
        name.append(" varying");
        arguments.addAll(numbers(cursor));
      } else if (cursor.accept("ARRAY") || cursor.acceptSymbol("[")) {
        array = true;
        while (cursor.peek().kind() == Token.Kind.NUMBER
            || cursor.peek().isSymbol("[")
            || cursor.peek().isSymbol("]")) {
          cursor.next();
        }
      } else if (isInterval(name, cursor)) {
        cursor.next();
        cursor.optionalGroup();
      } else {
        return new SqlType(name.toString().toLowerCase(Locale.ROOT), arguments, unsigned, array);
      }
    }
  }

  private static List<String> numbers(Cursor cursor) {
    return cursor.optionalGroup().stream()
        .filter(word -> word.kind() == Token.Kind.NUMBER)
        .map(Token::text)
        .toList();
  }

  private static boolean isInterval(StringBuilder name, Cursor cursor) {
    return name.toString().equalsIgnoreCase("interval")
        && Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO")
            .contains(cursor.peek().keyword());
  }
}
