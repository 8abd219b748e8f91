package dev.datagen.core.document;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.document.Value.BoolValue;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.NumberValue;
import dev.datagen.core.document.Value.TextValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Turns YAML scalars into values as the core schema says. */
final class YamlScalars {

  private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

  private final SourceText source;

  YamlScalars(SourceText source) {
    this.source = source;
  }

  Value value(ScalarEvent scalar, Place place) {
    String text = scalar.getValue();
    Tag plain = RESOLVER.resolve(text, true);
    Tag tag = scalar.isPlain() ? plain : Tag.STR;
    if (scalar.getTag().isPresent() && !scalar.getTag().get().equals("!")) {
      tag = new Tag(scalar.getTag().get());
      if (!tag.equals(Tag.STR) && !tag.equals(plain)) {
        throw unsupported(tag.getValue(), source, place);
      }
    } else if (scalar.getTag().isPresent()) {
      tag = Tag.STR;
    }
    if (tag.equals(Tag.NULL)) {
      return new NullValue(place.line(), place.column());
    }
    if (tag.equals(Tag.BOOL)) {
      boolean value = text.toLowerCase(Locale.ROOT).equals("true");
      return new BoolValue(value, place.line(), place.column());
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return new NumberValue(number(text, place), place.line(), place.column());
    }
    return new TextValue(Strictness.text(text, source, place), place.line(), place.column());
  }

  private Number number(String text, Place place) {
    if (text.toLowerCase(Locale.ROOT).matches("[-+]?\\.(inf|nan)")) {
      throw Strictness.notFinite(source, place, text);
    }
    if (text.length() <= Limits.NUMBER_LENGTH) {
      if (text.startsWith("0x")) {
        return Numbers.canonical(new BigDecimal(new BigInteger(text.substring(2), 16)));
      }
      if (text.startsWith("0o")) {
        return Numbers.canonical(new BigDecimal(new BigInteger(text.substring(2), 8)));
      }
    }
    return Strictness.number(text, source, place);
  }

  /** Refuses every tag but that of the plain collection. */
  static void checkTag(Optional<String> tag, String plain, SourceText source, Place place) {
    if (tag.isPresent()
        && !tag.get().equals("!")
        && !tag.get().equals("tag:yaml.org,2002:" + plain)) {
      throw unsupported(tag.get(), source, place);
    }
  }

  private static ProblemException unsupported(String tag, SourceText source, Place place) {
    String shown = tag.replace("tag:yaml.org,2002:", "!!");
    return source.syntax(place, "the tag " + shown + " does not fit here", "leave the tag out");
  }
}
