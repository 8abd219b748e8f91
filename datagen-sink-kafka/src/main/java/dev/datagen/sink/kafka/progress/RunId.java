package dev.datagen.sink.kafka.progress;

import dev.datagen.api.sink.SinkContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Names a run, such that the same command has the same name and any other one another. */
public final class RunId {

  private static final int BYTES = 12;

  private RunId() {}

  /**
   * The name.
   *
   * @param options what of the options decides where records go and what they are
   */
  public static String of(SinkContext context, Map<String, String> options) {
    Map<String, String> parts = new TreeMap<>(options);
    context.metadata().forEach((key, value) -> parts.put("metadata." + key, value));
    parts.put("schema", context.schemaHash());
    parts.put("seed", Long.toString(context.seed()));
    parts.put("algorithm", Integer.toString(context.algorithm()));
    parts.put("version", context.version());
    parts.put("shard", context.shard().toString());
    parts.put("order", context.continuation().order());
    StringBuilder text = new StringBuilder();
    parts.forEach(
        (key, value) ->
            text.append(key.length())
                .append(':')
                .append(key)
                .append(value.length())
                .append(':')
                .append(value));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return "datagen-" + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
