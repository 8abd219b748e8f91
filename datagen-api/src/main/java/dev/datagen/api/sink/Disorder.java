package dev.datagen.api.sink;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Nullable;
import java.util.List;
import java.util.Map;

/**
 * What shall go wrong with the rows of one table on their way, for consumers to be tested with.
 * Which rows are hit is a pure function of seed, table and row.
 *
 * @param late rows that arrive later than their time says, or null
 * @param duplicate rows that arrive twice, or null
 * @param drop rows that never arrive, or null
 * @param tombstone rows that are followed by a record of their key without a value, or null
 */
@Doc("What shall go wrong with the rows of a table on their way.")
public record Disorder(
    @Doc("Rows that are sent later than their time says.") @Nullable Late late,
    @Doc("Rows that are sent twice, one right after the other.") @Nullable Share duplicate,
    @Doc("Rows that are never sent.") @Nullable Share drop,
    @Doc("Rows that are followed by a record of the same key without a value.") @Nullable
        Share tombstone) {

  /** Nothing goes wrong. */
  public static final Disorder NONE = new Disorder(null, null, null, null);

  /**
   * A share of the rows.
   *
   * @param rate 0 to 1
   */
  @Doc("A share of the rows.")
  @Example("{\"rate\": 0.001}")
  public record Share(@Doc("Share of the rows, 0 to 1.") @Bounds(min = 0, max = 1) double rate) {}

  /**
   * Rows that arrive late.
   *
   * @param rate share of the rows, 0 to 1
   * @param delay by how much
   */
  @Doc("Rows that are sent late.")
  @Example("{\"rate\": 0.02, \"delay\": {\"type\": \"exponential\", \"params\": {\"mean\": 300}}}")
  public record Late(
      @Doc("Share of the rows, 0 to 1.") @Bounds(min = 0, max = 1) double rate,
      @Doc("By how many seconds of event time: a distribution, as the generator has it.")
          Delay delay) {}

  /**
   * A distribution of delays in seconds: the arguments of the {@code distribution} generator.
   *
   * @param type the family
   * @param params its parameters by name
   * @param clamp least and greatest delay, or null
   */
  @Doc("A distribution of delays in seconds, with the arguments of the generator \"distribution\".")
  @Example("{\"type\": \"exponential\", \"params\": {\"mean\": 300}}")
  public record Delay(
      @Doc("The family of distributions.") String type,
      @Doc("The parameters by name.") Map<String, Literal> params,
      @Doc("[min, max]: delays beyond a bound become the bound.") @Nullable List<Double> clamp) {}

  /** Whether anything at all goes wrong. */
  public boolean isNone() {
    return late == null && duplicate == null && drop == null && tombstone == null;
  }
}
