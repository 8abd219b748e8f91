package dev.datagen.core.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.ContentReference;
import dev.datagen.api.problem.ProblemException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what the JSON parser stumbled over. */
final class JsonSyntax {

  private static final Pattern TOKEN = Pattern.compile("[Tt]oken '(-?[^']*)'");

  private final SourceText source;
  private final JsonStreamContext context;
  private final boolean complete;
  private final String said;
  private final int offset;

  private JsonSyntax(
      JsonProcessingException e, JsonStreamContext context, boolean complete, SourceText source) {
    this.source = source;
    this.complete = complete;
    this.context = context;
    this.said = e.getOriginalMessage();
    JsonLocation location = e.getLocation();
    this.offset = location == null ? 0 : (int) Math.max(0, location.getCharOffset());
  }

  /**
   * The error in our words, to throw.
   *
   * @param complete whether the document was read to its end before
   */
  static ProblemException explain(
      JsonProcessingException e, JsonStreamContext context, boolean complete, SourceText source) {
    return new JsonSyntax(e, context, complete, source).problem();
  }

  private ProblemException problem() {
    if (said.startsWith("Unexpected end-of-input")) {
      return endOfText();
    }
    if (said.startsWith("Unrecognized token") || said.startsWith("Non-standard token")) {
      return unknownWord();
    }
    if (said.contains("string value") || said.contains("escape")) {
      return insideText();
    }
    if (said.contains("numeric value") || said.contains("eading zero")) {
      return error("expected a number, found " + number(), numberHint());
    }
    return structure();
  }

  private ProblemException endOfText() {
    Place end = source.place(source.text().length());
    if (said.contains("closing quote")) {
      return source.syntax(
          end, "the file ends inside a text", "close the text with a double quote");
    }
    return source.syntax(
        end, "the file ends too early: expected " + closing(), "the file may be cut off");
  }

  private ProblemException unknownWord() {
    Matcher token = TOKEN.matcher(said);
    String word = token.find() ? token.group(1) : found();
    int start = Math.max(0, source.text().lastIndexOf(word, offset));
    Place place = source.place(start);
    if (word.endsWith("NaN") || word.contains("Inf")) {
      return Strictness.notFinite(source, place, word);
    }
    String shown = word.length() > 30 ? word.substring(0, 30) + "…" : word;
    return source.syntax(
        place,
        "expected " + value() + ", found " + shown,
        complete
            ? "remove it"
            : "text stands in double quotes; true, false and null are in lower case");
  }

  private ProblemException insideText() {
    if (said.contains("CTRL-CHAR")) {
      return error(
          "a text must not hold a raw line break, tab or control character",
          "write \\n for a line break and \\t for a tab, or close the text with a double quote");
    }
    return error(
        "unknown escape in a text, before or at " + found(),
        "escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits");
  }

  private ProblemException structure() {
    if (said.contains("comment")) {
      return error(
          "expected a value, found a comment", "JSON has no comments; use a \"comment\" key");
    }
    String hint = "";
    String expected;
    if (said.contains("to start")) {
      expected = "a key in double quotes";
      hint = found().equals("\"}\"") ? "remove the comma before it" : "";
    } else if (said.contains("colon")) {
      expected = "a colon after the key \"" + context.getCurrentName() + "\"";
    } else if (said.contains("comma") || said.contains("close marker")) {
      expected = context.inRoot() ? value() : "a comma or " + closing();
    } else {
      expected = value();
      hint = found().equals("\"]\"") && context.inArray() ? "remove the comma before it" : "";
    }
    if (found().equals("\"'\"")) {
      hint = "use double quotes";
    }
    return error("expected " + expected + ", found " + found(), hint);
  }

  private ProblemException error(String message, String hint) {
    return source.syntax(source.place(offset), message, hint);
  }

  private String value() {
    return complete ? "the end of the file" : context.inRoot() ? "a JSON object" : "a value";
  }

  private String closing() {
    if (context.inRoot()) {
      return value();
    }
    JsonLocation start = context.startLocation(ContentReference.unknown());
    String kind = context.inArray() ? "\"]\" to close the list" : "\"}\" to close the object";
    return kind + " that begins at line " + start.getLineNr() + ", column " + start.getColumnNr();
  }

  private String found() {
    String text = source.text();
    if (offset >= text.length()) {
      return "the end of the file";
    }
    int found = text.codePointAt(offset);
    boolean visible = !Character.isISOControl(found) && !Character.isWhitespace(found);
    return found == '"'
        ? "a double quote"
        : visible
            ? '"' + Character.toString(found) + '"'
            : String.format(Locale.ROOT, "the character U+%04X", found);
  }

  private String number() {
    String text = source.text();
    int start = offset;
    while (start > 0 && isNumberPart(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isNumberPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, Math.min(end, start + 30));
    return word.isEmpty() ? found() : word;
  }

  private static boolean isNumberPart(char c) {
    return c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0;
  }

  private static String numberHint() {
    return "numbers look like 12, -3.5 or 1e6: no leading zeros, no plus sign, a digit on both"
        + " sides of the point";
  }
}
