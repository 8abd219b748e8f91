package dev.datagen.sink.text;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the options of all text sinks say about files.
 *
 * @param extension what the names of files end in, compression included
 * @param compression how they are compressed
 * @param rowsPerFile rows of a file at most, where tables are split
 */
record FileOptions(String extension, Compression compression, OptionalLong rowsPerFile) {

  /** What a reader would try to decompress, and could not. */
  private static final Set<String> OTHER_COMPRESSIONS =
      Set.of(
          "7z", "br", "bz2", "deflate", "gz", "gzip", "lz4", "lzma", "lzo", "rar", "snappy", "sz",
          "tgz", "xz", "z", "zip", "zlib", "zst", "zstd");

  private static final String EXTENSION = "(\\.[A-Za-z0-9_]+)+";

  /**
   * Takes the compression from the ending, or the ending from the compression.
   *
   * @param sink the sink's id, for errors
   * @param extension may be null
   * @param usual what names end in unless said
   * @param compression may be null
   * @param rowsPerFile may be null
   */
  static FileOptions of(
      String sink, String extension, String usual, Compression compression, Long rowsPerFile) {
    if (extension != null && !extension.matches(EXTENSION)) {
      throw refused(
          sink,
          "\"" + extension + "\" is no ending of a file name",
          "write it as " + usual + ".gz");
    }
    String named = extension == null ? usual : extension;
    Compression byName = Compression.ofName(named);
    if (byName != Compression.NONE && compression != null && compression != byName) {
      throw refused(
          sink, "\"" + extension + "\" does not go with the compression", "leave out one of them");
    }
    String last = named.substring(named.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (byName == Compression.NONE && OTHER_COMPRESSIONS.contains(last)) {
      throw refused(
          sink,
          "\"" + named + "\" names a compression that is not written",
          "end it in .gz or .zst, or in " + usual + " for none");
    }
    Compression chosen = compression == null ? byName : compression;
    String ending = byName == chosen ? named : named + chosen.extension();
    return new FileOptions(
        ending, chosen, rowsPerFile == null ? OptionalLong.empty() : OptionalLong.of(rowsPerFile));
  }

  private static ProblemException refused(String sink, String message, String hint) {
    return new ProblemException(
        List.of(Problem.error("bad-option", "sinks." + sink + ".extension", message, hint, null)));
  }

  /** A regular expression of what the names of such files end in, however compressed. */
  String pattern() {
    String plain = extension.substring(0, extension.length() - compression.extension().length());
    return plain.replace(".", "\\.") + "(?:\\.gz|\\.zst)?";
  }

  long fileRows() {
    return rowsPerFile.orElse(Long.MAX_VALUE);
  }
}
