package dev.datagen.core.document;

import dev.datagen.api.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what the YAML parser stumbled over. */
final class YamlSyntax {

  /** Part of the parser's message → what we say. */
  private static final Map<String, String[]> PLAIN = new LinkedHashMap<>();

  static {
    plain(
        "mapping values are not allowed",
        "a colon is not expected here",
        "check the indentation, or put the text in quotes");
    plain("TAB", "a tab cannot indent", "indent with spaces");
    plain(
        "that cannot start any token",
        "a plain text cannot begin with this character",
        "put the text in quotes");
    plain(
        "unexpected end of stream",
        "the file ends inside a quoted text",
        "close the text with a quote");
    plain(
        "unknown escape", "unknown escape in a text", "use single quotes, or double the backslash");
    plain(
        "got <stream end>",
        "the file ends too early: a list or object is not closed",
        "the file may be cut off");
    plain("<block end>", "this does not belong to the block it stands in", "check the indentation");
    plain("expected the node content", "expected a value", "put the text in quotes");
    plain(
        "'<document start>'",
        "expected the end of the document",
        "check the indentation and brackets");
    plain(
        "sequence entries are not allowed",
        "a list cannot begin on the line of its key",
        "begin it on the next line");
    plain(
        "could not find expected ':'",
        "expected a colon after the key",
        "check the indentation, or put the text in quotes");
    plain("undefined tag handle", "unknown tag", "leave the tag out");
  }

  private YamlSyntax() {}

  private static void plain(String part, String message, String hint) {
    PLAIN.put(part, new String[] {message, hint});
  }

  /** The error in our words, to throw. */
  static ProblemException explain(YamlEngineException e, SourceText source) {
    if (e instanceof MarkedYamlEngineException marked) {
      Place place =
          marked.getProblemMark().or(marked::getContextMark).map(YamlSyntax::place).orElse(null);
      String problem = String.valueOf(marked.getProblem());
      for (Map.Entry<String, String[]> entry : PLAIN.entrySet()) {
        if (problem.contains(entry.getKey())) {
          return source.syntax(place, entry.getValue()[0], entry.getValue()[1]);
        }
      }
      return source.syntax(place, "not valid YAML: " + problem, "");
    }
    if (e instanceof ReaderException reader) {
      int offset = source.text().offsetByCodePoints(0, reader.getPosition());
      return source.syntax(
          source.place(offset),
          "a control character is not allowed",
          "remove it, or write an escape like \\u0007 in double quotes");
    }
    return source.syntax(new Place(1, 1), "not valid YAML 1.2", "");
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
