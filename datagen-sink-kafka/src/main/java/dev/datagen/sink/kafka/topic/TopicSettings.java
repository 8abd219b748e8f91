package dev.datagen.sink.kafka.topic;

import dev.datagen.sink.kafka.client.Failures;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What topics of tables are made like.
 *
 * @param partitions null for the broker's default
 * @param replication null for the broker's default
 * @param retentionMillis −1 for ever
 */
public record TopicSettings(Integer partitions, Integer replication, long retentionMillis) {

  /** Reads the retention as {@code PT12H}, {@code P30D} or {@code forever}. */
  public static TopicSettings of(Integer partitions, Integer replication, String retention) {
    return new TopicSettings(partitions, replication, millis(retention));
  }

  private static long millis(String retention) {
    if (retention == null || retention.equals("forever")) {
      return -1;
    }
    try {
      long millis = Duration.parse(retention).toMillis();
      if (millis > 0) {
        return millis;
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      throw badRetention(retention);
    }
    throw badRetention(retention);
  }

  private static RuntimeException badRetention(String retention) {
    return Failures.badOption(
        "retention",
        "\"" + retention + "\" is no duration",
        "write PT12H for twelve hours, P30D for thirty days, or forever");
  }

  /**
   * A topic for rows with times of their own, which may lie in any order, long ago or ahead: it
   * must not start a new segment for each of them, nor refuse any.
   */
  NewTopic topic(String name) {
    Map<String, String> configs = new HashMap<>();
    configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMillis));
    configs.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Long.MAX_VALUE));
    configs.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
    return new NewTopic(
            name,
            Optional.ofNullable(partitions),
            Optional.ofNullable(replication).map(Integer::shortValue))
        .configs(configs);
  }
}
