package dev.datagen.sink.kafka.progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a run came.
 *
 * @param appended chunks appended
 * @param rows records of each table
 * @param bytes bytes of each table's records
 * @param facts what was settled when the run began
 */
public record Progress(
    long appended, Map<String, Long> rows, Map<String, Long> bytes, Map<String, String> facts) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  byte[] toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("appended", appended);
    ObjectNode counts = node.putObject("rows");
    new TreeMap<>(rows).forEach(counts::put);
    ObjectNode sizes = node.putObject("bytes");
    new TreeMap<>(bytes).forEach(sizes::put);
    ObjectNode settled = node.putObject("facts");
    new TreeMap<>(facts).forEach(settled::put);
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Progress fromJson(byte[] json) throws IOException {
    JsonNode node = JSON.readTree(json);
    Map<String, Long> rows = new TreeMap<>();
    node.path("rows").properties().forEach(e -> rows.put(e.getKey(), e.getValue().asLong()));
    Map<String, Long> bytes = new TreeMap<>();
    node.path("bytes").properties().forEach(e -> bytes.put(e.getKey(), e.getValue().asLong()));
    Map<String, String> facts = new TreeMap<>();
    node.path("facts").properties().forEach(e -> facts.put(e.getKey(), e.getValue().asText()));
    return new Progress(node.path("appended").asLong(), rows, bytes, facts);
  }
}
