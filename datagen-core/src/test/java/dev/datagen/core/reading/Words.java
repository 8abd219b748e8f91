package dev.datagen.core.reading;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.Alias;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.option.Rest;
import dev.datagen.api.option.Secret;
import dev.datagen.core.dataset.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small vocabulary that exercises every kind of option. */
public final class Words {

  /** The vocabulary. */
  public static final Vocabulary VOCABULARY =
      new Vocabulary(
          new TreeMap<>(
              Map.of(
                  "choice", Choice.class,
                  "sequence", Sequence.class,
                  "series", Series.class,
                  "any", Any.class,
                  "enum_list", EnumList.class)),
          new TreeMap<>(
              Map.of("multiply", Multiply.class, "effect", Effect.class, "clear", Clear.class)),
          Map.of("sorted", Sorted.class),
          new TreeMap<>(Map.of("parquet", Disk.class, "wire", Wire.class)));

  private Words() {}

  @Doc("Numbers in order.")
  @Example("{\"start\": 10}")
  record Sequence(@Doc("First.") @Default("1") long start, @Default("1") int step) {}

  @Doc("One of some values.")
  @Example("{\"choices\": [\"a\", \"b\"], \"weights\": [3, 1]}")
  record Choice(
      @Doc("The values.") List<Literal> choices,
      @Doc("Their weights.") @Default("[]") @Bounds(min = 0) List<Double> weights) {

    Choice {
      if (!weights.isEmpty() && weights.size() != choices.size()) {
        throw new InvalidArgument(
            "weights",
            "has " + weights.size() + " weights for " + choices.size() + " choices",
            "give one weight for each choice");
      }
    }
  }

  record Series(
      @Default("\"all\"") Within within,
      @Default("[]") List<Pattern> patterns,
      @Nullable @Alias({"frequency", "step"}) String freq) {}

  record Pattern(Dimension dimension, List<Double> weights) {}

  record Within(String start, String end) {

    public static Within fromText(String text) {
      if (!text.equals("all")) {
        throw new IllegalArgumentException("expected \"all\" or {start, end}, found " + text);
      }
      return new Within("", "");
    }
  }

  record Any(String method, @Rest Map<String, Literal> arguments) {}

  record EnumList(List<String> values) {}

  record Multiply(@Alias("value") double factor) {}

  record Effect(
      String effectTable,
      @Default("{}") Map<String, String> on,
      @Nullable Window window,
      @Nullable FactorMap map) {}

  record Window(String startCol, String endCol) {}

  record FactorMap(String field, String op, @Name("default") @Default("1") double otherwise) {}

  record Clear() {}

  record Sorted(String by) {}

  record Disk(
      @Default("\"snappy\"") Compression compression,
      @Default("1000") @Bounds(min = 1, max = 1e6) int rowGroup,
      @Default("false") boolean verbose) {

    enum Compression {
      NONE,
      SNAPPY
    }
  }

  record Wire(
      @Name("bootstrap.servers") String bootstrapServers,
      @Default("{}") Map<String, Topic> tables,
      @Default("{}") Map<String, String> producer,
      @Default("[]") List<Integer> ports,
      @Nullable @Secret @Bounds(max = 9) Integer password) {}

  record Topic(@Nullable String topic, @Default("1") int partitions) {}
}
