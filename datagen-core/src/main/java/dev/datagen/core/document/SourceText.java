package dev.datagen.core.document;

import dev.datagen.api.problem.Position;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A decoded text and its name. */
record SourceText(String source, String text) {

  private static final String SAVE = "save the file as UTF-8";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Decodes UTF-8 strictly; a byte order mark is dropped. */
  static SourceText decode(String source, byte[] bytes) {
    if (bytes.length > Limits.BYTES) {
      throw new SourceText(source, "")
          .error("too-large", null, "the file is larger than 16 MB", "make it smaller");
    }
    if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
      throw new SourceText(source, "")
          .error("invalid-utf8", new Place(1, 1), "the file is not UTF-8 text", SAVE);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    String content =
        !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    SourceText decoded = new SourceText(source, content);
    if (result.isError()) {
      throw decoded.error(
          "invalid-utf8",
          decoded.place(content.length()),
          String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8 text", in.get(in.position())),
          SAVE);
    }
    return decoded;
  }

  /** The place of an offset; costs a walk from the start. */
  Place place(long offset) {
    return new PlaceFinder(text).at(offset);
  }

  /** A syntax error to throw. */
  ProblemException syntax(Place place, String message, String hint) {
    return error("syntax", place, message, hint);
  }

  /** An error to throw; the place may be null. */
  ProblemException error(String code, Place place, String message, String hint) {
    Position position = place == null ? null : new Position(source, place.line(), place.column());
    String said = place == null ? source + ": " + message : message;
    return new ProblemException(List.of(Problem.error(code, "", said, hint, position)));
  }
}
