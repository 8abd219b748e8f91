package dev.datagen.cli.help;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi.Text;

/** Breaks text into lines at blanks. */
final class Words {

  private Words() {}

  /**
   * The lines of a text, at least one; a word that is longer than a line has a line of its own.
   *
   * @param width the most characters of a line
   */
  static List<Text> lines(Text text, int width) {
    List<Text> lines = new ArrayList<>();
    for (Text paragraph : text.splitLines()) {
      String plain = paragraph.plainString();
      int start = 0;
      while (plain.length() - start > width) {
        int blank = plain.lastIndexOf(' ', start + width);
        int end = blank > start ? blank : plain.indexOf(' ', start + width);
        if (end < 0) {
          break;
        }
        lines.add(paragraph.substring(start, end));
        start = end + 1;
      }
      lines.add(paragraph.substring(start));
    }
    return lines.isEmpty() ? List.of(text) : lines;
  }
}
