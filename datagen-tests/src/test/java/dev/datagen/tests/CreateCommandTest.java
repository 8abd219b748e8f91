package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theSchemaAloneGoesToStandardOutputAndGenerates() throws IOException {
    assertThat(create("-d", "300 users and about 2 orders each over 2023", "--dry-run-sample", "2"))
        .isZero();
    Path schema = Files.write(folder.resolve("shop.json"), out.toByteArray());
    assertThat(text(err)).contains("plans, generates and validates", "user (2 rows)");
    assertThat(Generated.file(schema).plan().table("user").rows()).isEqualTo(300);
    assertThat(Generated.file(schema).sample(50).isGood()).isTrue();
  }

  @Test
  void theSameDescriptionGivesTheSameSchema() {
    create("-d", "Farms with harvests and widgets");
    String first = text(out);
    create("-d", "Farms with harvests and widgets");
    assertThat(text(out)).isEqualTo(first).contains("harvest");
  }

  @Test
  void aSchemaIsChangedAsTheDescriptionSays() throws IOException {
    Path schema = folder.resolve("shop.json");
    assertThat(create("-d", "Users and their orders", "-o", schema.toString())).isZero();
    assertThat(text(out)).isEmpty();
    String before = Files.readString(schema).replace("\"sigma\": 0.9 ", "\"sigma\": 0.90 ");
    assertThat(before).contains("0.90", "4.0");
    Files.writeString(schema, before);
    String change = "7,000 users; 10% of emails are missing; add reviews";
    assertThat(create("--refine", schema.toString(), "-d", change, "-o", schema.toString()))
        .isZero();
    assertThat(Files.readString(schema))
        .contains("\"rows\": 7000", "\"null_rate\": 0.1", "\"review\"")
        .contains(table("order", before))
        .doesNotContain("\"id\": \"email\"");
  }

  /** A table as it stands in the text of a schema. */
  private static String table(String name, String schema) {
    int from = schema.indexOf("\n    {\n      \"id\": \"" + name + "\"");
    return schema.substring(from, schema.indexOf("\n    }", from));
  }

  @Test
  void aSchemaIsMadeFromData() throws IOException {
    StringBuilder csv = new StringBuilder("id,plan,secret\n");
    for (int i = 1; i <= 400; i++) {
      csv.append(i).append(i % 4 == 0 ? ",pro," : ",free,").append("only-").append(i).append('\n');
    }
    Path data = Files.writeString(folder.resolve("account.csv"), csv);
    assertThat(create("--from-data", data.toString())).isZero();
    assertThat(text(out)).contains("\"account\"", "\"pro\"").doesNotContain("only-");
  }

  @Test
  void oneParquetFileTellsTheSameAsOneOfText() throws IOException {
    String schema = folder.resolve("shop.json").toString();
    assertThat(create("-d", "400 users", "-o", schema)).isZero();
    String[] made = new String[2];
    for (String sink : new String[] {"parquet", "csv"}) {
      String data = folder.resolve(sink).toString();
      assertThat(run("generate", schema, "-o", data, "--sink", sink, "-q")).isZero();
      String file = Path.of(data, "user." + sink).toString();
      assertThat(create("--from-data", file)).as(text(err)).isZero();
      made[sink.length() / 7] = text(out);
    }
    assertThat(made[0]).isEqualTo(made[1]).contains("\"user\"", "choices", "\"country\"");
  }

  @Test
  void whatAFewRowsShareIsToldOnlyWhereThatIsAllowed() throws IOException {
    StringBuilder csv = new StringBuilder("id,plan\n");
    for (int i = 1; i <= 100; i++) {
      csv.append(i).append(i % 20 == 0 ? ",rare\n" : i % 2 == 0 ? ",pro\n" : ",free\n");
    }
    String data = Files.writeString(folder.resolve("account.csv"), csv).toString();
    assertThat(create("--from-data", data)).isZero();
    assertThat(text(out)).contains("\"pro\"").doesNotContain("rare");
    assertThat(create("--from-data", data, "--min-count", "5")).isZero();
    assertThat(text(out)).contains("\"rare\"");
    assertThat(create("--from-data", data, "--min-count", "1")).isEqualTo(2);
    assertThat(text(err)).contains("--min-count must be 2 or more");
  }

  @Test
  void aSchemaIsMadeFromAnAvroSchema() throws IOException {
    String avsc =
        """
        {"type": "record", "name": "Order", "namespace": "com.shop", "fields": [
          {"name": "id", "type": "long"}, {"name": "email", "type": ["null", "string"]},
          {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["OPEN", "DONE"]}},
          {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}}]}
        """;
    Path file = Files.writeString(folder.resolve("order.avsc"), avsc);
    assertThat(create("--from-avro", file.toString())).isZero();
    assertThat(text(out)).contains("\"OPEN\"", "datetime");
  }

  @Test
  void aSchemaIsMadeFromTablesInSql() throws IOException {
    String sql =
        """
        CREATE TABLE shops (id serial PRIMARY KEY, city varchar(40) NOT NULL);
        CREATE TABLE visits (id bigserial PRIMARY KEY, shop_id int NOT NULL REFERENCES shops,
          visited_at timestamp NOT NULL, stars smallint CHECK (stars BETWEEN 1 AND 5));
        INSERT INTO shops VALUES (1, 'Ulm');
        """;
    Path file = Files.writeString(folder.resolve("shops.sql"), sql);
    assertThat(create("--from-sql", file.toString())).isZero();
    assertThat(text(out)).contains("\"shops.id\"", "\"min\": 1, \"max\": 5");
    assertThat(text(err)).contains("statements that define no table: 1 INSERT");
    Files.writeString(file, "CREATE TABLE shops (\n  id serial PRIMARY,\n);");
    assertThat(create("--from-sql", file.toString())).isEqualTo(2);
    assertThat(text(err)).contains("shops.sql, line 3, column").doesNotContain("\tat ");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void aSchemaIsMadeFromAJsonSchema() throws IOException {
    String json =
        """
        {"$schema": "http://json-schema.org/draft-07/schema#", "title": "Person", "type": "object",
         "properties": {"id": {"type": "integer"}, "email": {"type": "string", "format": "email"},
                        "age": {"type": "integer", "minimum": 18, "maximum": 90}},
         "required": ["id"]}
        """;
    Path file = Files.writeString(folder.resolve("person.schema.json"), json);
    assertThat(create("--from-json-schema", file.toString())).isZero();
    assertThat(text(out)).contains("\"age\"", "18", "90");
    assertThat(create("--from-json-schema", file.toString(), "-d", "x")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--from-sql=sql/postgres.sql",
        "--from-sql=sql/hard.sql",
        "--from-avro=definition/topics",
        "--from-avro=definition/events.avsc",
        "--from-json-schema=definition/vehicles.schema.json"
      })
  void whatIsMadeFromDefinitionsGeneratesFilesThatAreValid(String source) {
    String[] parts = source.split("=");
    String file = Path.of("..", "datagen-llm", "src", "test", "resources", parts[1]).toString();
    String schema = folder.resolve("made.json").toString();
    assertThat(create(parts[0], file, "-o", schema)).as(text(err)).isZero();
    assertGeneratesFilesThatAreValid(schema);
  }

  private void assertGeneratesFilesThatAreValid(String schema) {
    String data = folder.resolve("data").toString();
    String[] rows = {"--rows", "40"};
    assertThat(run("generate", schema, "-o", data, rows[0], rows[1], "-q")).as(text(err)).isZero();
    assertThat(run("validate", schema, "--data", data, rows[0], rows[1])).as(text(out)).isZero();
  }

  @Test
  void thePromptHoldsTheLanguageAndTheDescription() {
    assertThat(create("--print-prompt", "-d", "Lighthouses")).isZero();
    assertThat(text(out)).contains("weekend_share", "zipf@", "bothify", "Lighthouses");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void thePromptHasAPlaceForTheDescriptionThatIsNotGiven() {
    assertThat(create("--print-prompt")).isZero();
    assertThat(text(out)).contains("weekend_share", "(Put here what you want");
    assertThat(create("--print-prompt", "--from-sql", "shop.sql")).isEqualTo(2);
    assertThat(text(err)).contains("--print-prompt is for a --description");
  }

  @Test
  void wrongCommandLinesAreToldBeforeAnythingIsMade() {
    String none = folder.resolve("none").resolve("x.json").toString();
    assertThat(create()).isEqualTo(2);
    assertThat(text(err)).contains("give --description or one of the --from- options");
    assertThat(create("--refine", none)).isEqualTo(2);
    assertThat(create("-d", "x", "-o", none)).isEqualTo(2);
    assertThat(text(err)).contains("does not exist", "check --output");
    assertThat(create("--refine", none, "-d", "x")).isEqualTo(2);
    assertThat(create("--from-data", none)).isEqualTo(2);
    assertThat(create("-d", "x".repeat(20_001))).isEqualTo(2);
    assertThat(text(err)).contains("20001 characters");
  }

  private int create(String... words) {
    out.reset();
    err.reset();
    String[] line = new String[words.length + (words.length == 0 ? 1 : 3)];
    line[0] = "create";
    System.arraycopy(words, 0, line, 1, words.length);
    if (words.length > 0) {
      // Whoever runs the tests may have a key.
      line[line.length - 2] = "--provider";
      line[line.length - 1] = "offline";
    }
    return run(line);
  }

  private int run(String... line) {
    out.reset();
    err.reset();
    return Cli.run(
        line,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
