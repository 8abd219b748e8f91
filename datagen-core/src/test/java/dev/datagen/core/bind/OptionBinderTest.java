package dev.datagen.core.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.option.Alias;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.option.OneOrMany;
import dev.datagen.api.option.Rest;
import dev.datagen.api.option.Secret;
import dev.datagen.api.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionBinderTest {

  enum Mode {
    FAST,
    @Name("very-safe")
    SAFE
  }

  record Options(
      @Default("\"fast\"") Mode mode,
      @Default("1000") @Bounds(min = 1) int rowGroup,
      @Nullable Double rate,
      @Default("false") boolean quiet,
      @Nullable @Name("bootstrap.servers") @Alias("brokers") String servers,
      @Default("[]") List<Integer> ports,
      @Default("{}") Map<String, Topic> tables,
      @Default("{}") Map<String, String> producer,
      @Nullable @Secret Long pin) {}

  record Topic(@Nullable String topic, @Default("1") int partitions) {}

  record Rests(String id, @Rest Map<String, Literal> more) {}

  record Shares(@OneOrMany List<Share> shares) {}

  record Share(double from, double to) {
    Share {
      if (from > to) {
        throw new InvalidArgument("to", "lies below from", "swap them");
      }
    }
  }

  @Test
  void textsOfTheCommandLineBecomeWhatTheOptionsWant() {
    Options options =
        bind(
            Map.of(),
            Map.of(
                "mode", "VERY-SAFE",
                "row-group", "500",
                "rate", "0.5",
                "QUIET", "True",
                "bootstrap_servers", "a:1,b:2",
                "ports", "1, 2",
                "tables.order.topic", "shop.orders",
                "tables.order.partitions", "6",
                "producer.linger.ms", "5"));

    assertThat(options)
        .isEqualTo(
            new Options(
                Mode.SAFE,
                500,
                0.5,
                true,
                "a:1,b:2",
                List.of(1, 2),
                Map.of("order", new Topic("shop.orders", 6)),
                Map.of("linger.ms", "5"),
                null));
  }

  @Test
  void theCommandLineWinsOverTheSchemaAndMergesObjects() {
    Options options =
        bind(
            Map.of(
                "row_group",
                7L,
                "brokers",
                "schema:1",
                "tables",
                Map.of("a", Map.of("partitions", 3L), "b", Map.of("topic", "bees"))),
            Map.of("bootstrap.servers", "line:1", "tables.a.topic", "ays"));

    assertThat(options.servers()).isEqualTo("line:1");
    assertThat(options.rowGroup()).isEqualTo(7);
    assertThat(options.tables())
        .isEqualTo(Map.of("a", new Topic("ays", 3), "b", new Topic("bees", 1)));
  }

  @Test
  void problemsNameTheOption() {
    assertThat(problems(Map.of("mod", "fast")))
        .containsExactly(
            "mod: unknown option \"mod\"; did you mean \"mode\"? options here are mode, row_group,"
                + " rate, quiet, bootstrap.servers, brokers, ports, tables, producer, pin");
    assertThat(problems(Map.of("row-group", "many")))
        .containsExactly("row_group: expected a whole number, found \"many\"");
    assertThat(problems(Map.of("row-group", "0")))
        .containsExactly("row_group: must be at least 1, found 0");
    assertThat(problems(Map.of("mode", "slow")))
        .containsExactly("mode: unknown value \"slow\"; values are fast, very-safe");
    assertThat(problems(Map.of("quiet", "yes")))
        .containsExactly("quiet: expected true or false, found \"yes\"");
    assertThat(problems(Map.of("tables.order.partitions", "x")))
        .containsExactly("tables.order.partitions: expected a whole number, found \"x\"");
    assertThat(problems(Map.of("row-group", "1", "row_group", "2")))
        .singleElement()
        .asString()
        .contains("the option is given twice");
  }

  @Test
  void secretsAreNotShown() {
    assertThat(problems(Map.of("pin", "hunter2")))
        .containsExactly("pin: expected a whole number, found a value that is not shown");
  }

  @Test
  void theRestTakesWhatBelongsToNothingElse() {
    BindResult<Rests> bound =
        OptionBinder.bindJson(
            "{\"id\": \"a\", \"text\": \"?\", \"n\": 2.50, \"comment\": 1, \"off\": null}",
            Rests.class);

    assertThat(bound.orThrow())
        .isEqualTo(
            new Rests(
                "a", Map.of("text", new Literal("?"), "n", new Literal(new BigDecimal("2.5")))));
  }

  @Test
  void oneElementMayStandForAListOfOne() {
    assertThat(
            OptionBinder.bindJson("{\"shares\": {\"from\": 0, \"to\": 1}}", Shares.class).orThrow())
        .isEqualTo(new Shares(List.of(new Share(0, 1))));
  }

  @Test
  void whatAConstructorRefusesIsReportedAtItsArgument() {
    BindResult<Shares> bound =
        OptionBinder.bindJson(
            "{\"shares\": [{\"from\": 0, \"to\": 1},\n {\"from\": 3, \"to\": 2}]}", Shares.class);

    assertThat(bound.value()).isNull();
    assertThat(bound.problems())
        .singleElement()
        .hasToString("Shares:2:20: shares[1].to: lies below from; swap them");
  }

  private static Options bind(Map<String, Object> schema, Map<String, String> line) {
    return OptionBinder.bindOptions(schema, line, Options.class).orThrow();
  }

  private static List<String> problems(Map<String, String> line) {
    return OptionBinder.bindOptions(Map.of(), line, Options.class).problems().stream()
        .map(Problem::toString)
        .toList();
  }
}
