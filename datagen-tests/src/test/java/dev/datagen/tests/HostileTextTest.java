package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.Cli;
import dev.datagen.llm.provider.FakeServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code create} is given, or told by a model, never steers the terminal that shows it. */
class HostileTextTest {

  /** Clears the screen, in two ways; turns the direction of text; rings; sets the title. */
  private static final String HOSTILE = "\u001b[2J\u009b2J\u202e\u0007\u001b]0;x\u0007\u2028\u200b";

  private static final String IN_JSON =
      "\\u001b[2J\\u009b2J\\u202e\\u0007\\u001b]0;x\\u0007\\u2028\\u200b";

  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private String create(String... more) {
    said.reset();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] line = new String[more.length + 1];
    line[0] = "create";
    System.arraycopy(more, 0, line, 1, more.length);
    Cli.run(line, stream, stream);
    String text = said.toString(StandardCharsets.UTF_8);
    assertThat(STEERING.matcher(text).find()).as(text).isFalse();
    return text;
  }

  private String offline(String... more) {
    String[] line = java.util.Arrays.copyOf(more, more.length + 2);
    line[more.length] = "--provider";
    line[more.length + 1] = "offline";
    return create(line);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void descriptions() throws IOException {
    String text = "Users and orders" + HOSTILE + " with glorp" + HOSTILE + "ish widgets";
    assertThat(offline("-d", text, "--dry-run-sample", "2")).contains("\"user\"", "\\u001B[2J");
    assertThat(offline("-d", text, "--print-prompt")).contains("Users and orders");
    assertThat(offline("-d", HOSTILE)).contains("nothing in the description was understood");
    String schema =
        file(
            "shop.json",
            "{\"version\": \"1.0\", \"comment\": \"%s\", \"nodes\": [{\"id\": \"a\", \"columns\": []}]}"
                .formatted(IN_JSON));
    assertThat(offline("--refine", schema, "-d", text)).contains("problems");
    assertThat(offline("--refine", schema, "-d", text, "--print-prompt")).contains("\\u001B[2J");
    offline("-d", "Users", "--answer", HOSTILE + "=" + HOSTILE);
    offline("-d", "Users", "-o", folder.resolve("no" + HOSTILE).resolve("x.json").toString());
  }

  @Test
  void definitionsAndData() throws IOException {
    String avro =
        """
        {"type": "record", "name": "Order", "doc": "%1$s", "fields": [
          {"name": "id", "type": "long", "doc": "%1$s"},
          {"name": "a", "type": {"type": "map", "values": "string"}}]}
        """;
    assertThat(offline("--from-avro", file("o.avsc", avro.formatted(IN_JSON))))
        .contains("\"order\"", "\\u202e");
    assertThat(offline("--from-avro", file("x.avsc", "{\"type\": \"" + IN_JSON + "\"}")))
        .contains("no Avro schema");
    String json =
        """
        {"title": "%1$s", "type": "object", "properties": {"%1$s": {"type": "string"},
          "e": {"enum": ["%1$s", "b"]}, "f": {"$ref": "file:///etc/passwd%1$s"}}}
        """;
    assertThat(offline("--from-json-schema", file("j.json", json.formatted(IN_JSON))))
        .contains("choices");
    String sql =
        "CREATE TABLE \"t%1$s\" (id int PRIMARY KEY, k varchar(9) CHECK (k IN ('a', 'b%1$s')));";
    assertThat(offline("--from-sql", file("s.sql", sql.formatted(HOSTILE.replace("\u2028", "")))))
        .contains("nodes");
    offline("--from-sql", file("s.sql", "CREATE TABEL " + HOSTILE));
    StringBuilder csv = new StringBuilder("id,plan" + HOSTILE.replace("\u2028", "") + "\n");
    for (int i = 0; i < 90; i++) {
      csv.append(i)
          .append(i % 2 == 0 ? ",pro" + HOSTILE.replace("\u2028", "") : ",free")
          .append('\n');
    }
    assertThat(offline("--from-data", file("accounts.csv", csv.toString()))).contains("choices");
    offline("--from-data", file("ragged.csv", "a,b\n1\n" + HOSTILE));
  }

  @Test
  void answersOfAModel() {
    String question =
        "{\"questions\": [{\"id\": \"%1$s\", \"text\": \"Which%1$s?\", \"choices\": [\"y%1$s\","
            + " \"n\"], \"default\": \"n\"}]}";
    String schema =
        "{\"schema\": {\"version\": \"1.0\", \"k%1$s\": 1, \"nodes\": [{\"id\": \"u%1$s\", \"pk\":"
            + " \"i\", \"columns\": [{\"name\": \"i\", \"type\": \"int\", \"generator\": {\"g%1$s\":"
            + " {}}}]}]}, \"notes\": [\"n%1$s\"]}";
    try (FakeServer server = new FakeServer()) {
      server.replay("openai-chat.json", question.formatted(IN_JSON));
      for (int i = 0; i < 4; i++) {
        server.replay("openai-chat.json", schema.formatted(IN_JSON));
      }
      assertThat(
              create(
                  "-d",
                  "Users",
                  "--provider",
                  "openai",
                  "--model",
                  "m",
                  "--base-url",
                  server.url()))
          .contains("Which", "Taken: n", "unknown key", "the schema does not work yet");
      server.answer(400, "{\"error\": {\"message\": \"no" + IN_JSON + "\"}}");
      server.answer(400, "{\"error\": {\"message\": \"no" + IN_JSON + "\"}}");
      server.answer(400, "{\"error\": {\"message\": \"no" + IN_JSON + "\"}}");
      create("-d", "Users", "--provider", "openai", "--model", "m", "--base-url", server.url());
      assertThat(server.requests()).allMatch(request -> request.path().startsWith("/v1/"));
    }
  }
}
