package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.core.bind.Field;
import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.registry.Registry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code all_modifiers.json} shows every modifier with every argument, and each does as told. */
class AllModifiersTest {

  private static final SchemaDocument SCHEMA = SchemaDocument.of("all_modifiers");
  private static final double YEAR = 365.25 * 86_400;

  private static ExampleTables tables;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    tables = ExampleTables.of("all_modifiers", folder);
  }

  @AfterAll
  static void close() throws SQLException {
    tables.close();
  }

  @Test
  void everyModifierIsShownWithEveryArgument() {
    Set<String> missing = new TreeSet<>();
    Registry.ofClassPath().vocabulary().modifiers().forEach((id, type) -> add(id, type, missing));
    assertThat(missing).contains("multiply value", "effect map op=add", "trend type=linear");
    for (JsonNode use : SCHEMA.modifiers()) {
      remove(use.get("transform").asText(), use.get("args"), missing);
    }
    assertThat(missing).isEmpty();
  }

  /** Names and aliases of all arguments, those within arguments too, and the words they take. */
  private static void add(String path, Class<?> type, Set<String> arguments) {
    RecordShape.of(type)
        .byName()
        .forEach((name, field) -> add(path + " " + name, field, arguments));
  }

  private static void add(String path, Field field, Set<String> arguments) {
    arguments.add(path);
    if (!(field.type() instanceof Class<?> type)) {
      return;
    }
    if (type.isRecord() && !type.getSimpleName().equals("Literal")) {
      add(path, type, arguments);
    } else if (type.isEnum() && !path.startsWith("outliers magnitude_dist")) {
      for (Object word : type.getEnumConstants()) {
        arguments.add(path + "=" + ((Enum<?>) word).name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static void remove(String path, JsonNode arguments, Set<String> missing) {
    arguments
        .properties()
        .forEach(
            argument -> {
              String name = path + " " + argument.getKey();
              missing.remove(name);
              missing.remove(name + "=" + argument.getValue().asText());
              remove(name, argument.getValue(), missing);
            });
  }

  /** Asserts what a column of a sale is. */
  private static void assertIs(String column, String formula) throws SQLException {
    assertThat(
            tables.count(
                "SELECT count(*) FROM sale JOIN shop USING (shop_id) WHERE NOT abs(%s - (%s)) < 1e-9"
                    .formatted(column, formula)))
        .as(column)
        .isZero();
  }

  private static double share(String condition) throws SQLException {
    return tables.number("SELECT avg(CAST((" + condition + ") AS INT)) FROM sale");
  }

  @Test
  void arithmeticIsDone() throws SQLException {
    assertThat(tables.count("SELECT count(*) FROM sale")).isGreaterThan(2000);
    assertIs("with_tax", "price * 1.19");
    assertIs("two_of_them", "price * 2");
    assertIs("with_a_fee", "price + 2.5");
    assertIs("bounded", "greatest(20, least(60, price))");
    assertIs("rebated", "price * CASE country WHEN 'FR' THEN 0.9 ELSE 1 END");
    assertThat(tables.countWhere("sale", "due_on <> CAST(sold_at AS DATE) + 30")).isZero();
    assertThat(tables.values("SELECT DISTINCT country FROM sale ORDER BY 1"))
        .containsExactly("FR", "GB", "GR");
  }

  @Test
  void noiseIsAsWideAsTold() throws SQLException {
    assertThat(tables.number("SELECT stddev(noisy - price) FROM sale")).isCloseTo(2, within(0.1));
    assertThat(tables.number("SELECT stddev(noisy_in_proportion / price - 1) FROM sale"))
        .isCloseTo(0.1, within(0.005));
    assertThat(tables.number("SELECT stddev(epoch(till_clock - sold_at)) FROM sale"))
        .isCloseTo(20, within(1.0));
  }

  @Test
  void numbersFollowTheCalendar() throws SQLException {
    assertIs(
        "by_season", "price * [0.8, 0.8, 0.9, 1, 1, 1, 1, 1, 1, 1.1, 1.3, 1.6][month(due_on)]");
    assertIs(
        "by_hour",
        "price * CASE hour(sold_at) WHEN 12 THEN 3 WHEN 17 THEN 4 WHEN 9 THEN 1 WHEN 10 THEN 1"
            + " WHEN 11 THEN 1 WHEN 13 THEN 1 WHEN 14 THEN 1 WHEN 15 THEN 1 WHEN 16 THEN 1 ELSE 2"
            + " END");
    String due = "date_diff('day', DATE '2022-01-01', due_on) / 365.25";
    String sold = "(epoch(sold_at) - epoch(TIMESTAMP '2022-01-01')) / " + YEAR;
    assertIs("grown", "price * pow(1.1, " + due + ")");
    assertIs("risen", "price * (2 - 0.25 * " + sold + ")");
    assertIs("settled", "price * (1 + 0.5 * ln(" + sold + " + 1))");
  }

  @Test
  void theFirstEffectThatHoldsGivesTheNumberAndTheDefaultStandsElsewhere() throws SQLException {
    assertIs(
        "promoted",
        "price * coalesce((SELECT arg_min(uplift, promotion_id) FROM promotion p WHERE p.region ="
            + " shop.region AND due_on BETWEEN starts_on AND ends_on), 0.5)");
    assertIs(
        "rewarded",
        "price + coalesce((SELECT arg_min(bonus, promotion_id) FROM promotion p WHERE"
            + " sold_at >= starts_on AND sold_at < ends_on + 1), -1)");
    assertThat(share("promoted < price")).isBetween(0.2, 0.8);
  }

  @Test
  void outliersAreAsManyAndAsFarOffAsTold() throws SQLException {
    assertThat(share("spiked <> price")).isCloseTo(0.05, within(0.01));
    assertThat(tables.countWhere("sale", "spiked <> price AND spiked / price NOT BETWEEN 9 AND 13"))
        .isZero();
    assertThat(share("dropped <> price")).isCloseTo(0.05, within(0.01));
    assertThat(
            tables.countWhere(
                "sale", "dropped <> price AND price / dropped NOT BETWEEN 10 AND 100"))
        .isZero();
    assertThat(share("in_bursts > 30")).isCloseTo(0.1, within(0.03));
    assertThat(
            tables.number(
                "SELECT avg(CAST(next > 30 AS INT)) FROM (SELECT in_bursts, lead(in_bursts) OVER"
                    + " (PARTITION BY shop_id ORDER BY sale_id) AS next FROM sale) WHERE in_bursts"
                    + " > 30"))
        .isGreaterThan(0.75);
  }

  @Test
  void rowsHappenWhenAndAsOftenAsTold() throws SQLException {
    // of the outliers among the times, 14 in 24 lie outside of the hours of business
    assertThat(share("hour(sold_at) NOT BETWEEN 8 AND 17"))
        .isCloseTo(0.02 * 14 / 24, within(0.006));
    assertThat(share("isodow(sold_at) = 6") / share("isodow(sold_at) = 7"))
        .isCloseTo(4, within(1.0));
    double[] each = new double[2];
    for (int region = 0; region < 2; region++) {
      each[region] =
          tables.number(
              "SELECT count(sale_id) / count(DISTINCT shop_id) FROM shop LEFT JOIN sale USING"
                  + " (shop_id) WHERE region = '%s'".formatted(region == 0 ? "south" : "north"));
    }
    assertThat(each[0]).isCloseTo(50, within(4.0));
    assertThat(each[1]).isCloseTo(100, within(6.0));
  }
}
