package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows tables have, as declared and as the command line says. */
class RowCountsTest {

  private static final String SCHEMA =
      """
      {'version': '1.0', 'nodes': [
       {'id': 'kind', 'kind': 'vocab', 'pk': 'name', 'columns': [
        {'name': 'name', 'type': 'string', 'generator': {'enum_list': {'values': ['a', 'b']}}}]},
       {'id': 'user', 'kind': 'entity', 'pk': 'id', 'columns': [ID]},
       {'id': 'shop', 'kind': 'entity', 'pk': 'id', 'rows': 30, 'columns': [ID]},
       {'id': 'visit', 'kind': 'fact', 'pk': 'id', 'columns': [ID]},
       {'id': 'order', 'kind': 'fact', 'pk': 'id', 'parents': ['user'],
        'fanout': {'distribution': 'constant', 'lambda': 2}, 'columns': [ID]},
       {'id': 'note', 'kind': 'fact', 'pk': 'id', 'parents': ['order'], 'columns': [ID]}]}
      """
          .replace("ID", "{'name': 'id', 'type': 'int', 'generator': {'sequence': {}}}")
          .replace('\'', '"');

  @TempDir Path folder;

  private Map<String, Long> rows(String... options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(List.of("generate"));
    words.add(Files.writeString(folder.resolve("rows.json"), SCHEMA).toString());
    words.addAll(List.of("-o", folder.resolve("out").toString(), "--format", "json"));
    words.addAll(List.of(options));
    assertThat(Cli.run(words.toArray(String[]::new), stream, stream)).as(out.toString()).isZero();
    Map<String, Long> rows = new TreeMap<>();
    for (JsonNode table : new ObjectMapper().readTree(out.toByteArray()).get("tables")) {
      rows.put(table.get("name").asText(), table.get("rows").asLong());
    }
    return rows;
  }

  private static Map<String, Long> counts(long user, long shop, long visit) {
    return Map.of(
        "kind", 2L, "user", user, "shop", shop, "visit", visit, "order", 2 * user, "note",
        2 * user);
  }

  @Test
  void whatDeclaresNoNumberHasAThousandRowsUnlessItHasParents() throws IOException {
    assertThat(rows()).isEqualTo(counts(1000, 30, 1000));
  }

  @Test
  void oneNumberIsForEveryTableThatHasRowsOfItsOwn() throws IOException {
    assertThat(rows("--rows", "7")).isEqualTo(counts(7, 7, 7));
  }

  @Test
  void numbersByNameAreForTheseTablesAloneAndWinOverOneForAll() throws IOException {
    assertThat(rows("--rows", "user=5,shop=20")).isEqualTo(counts(5, 20, 1000));
    assertThat(rows("--rows", "user=5", "--rows", "visit=1_000", "--rows", "9"))
        .isEqualTo(counts(5, 9, 1000));
    assertThat(rows("--rows", "9,visit=0")).isEqualTo(counts(9, 9, 0));
  }
}
