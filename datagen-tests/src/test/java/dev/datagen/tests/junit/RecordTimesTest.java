package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.testkit.junit.BootstrapServers;
import dev.datagen.testkit.junit.Row;
import dev.datagen.testkit.junit.Topics;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Which column is the time of a record: the first datetime, else the first date, else none. */
@dev.datagen.testkit.junit.Datagen(
    schema = "classpath:junit/times.json",
    topicPrefix = "times.",
    options = "value.format=json")
class RecordTimesTest {

  private static final long LATELY_MILLIS = 600_000;

  @Test
  void theFirstDatetimeIsTheTimeElseTheFirstDateElseTheTimeOfSending(
      @BootstrapServers String servers, Topics topics) {
    assertThat(times(servers, topics, "several"))
        .isEqualTo(expected(topics, "several", row -> row.getInstant("second").toEpochMilli()));
    assertThat(times(servers, topics, "dated"))
        .isEqualTo(
            expected(
                topics,
                "dated",
                row ->
                    row.getDate("third").atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
    long now = System.currentTimeMillis();
    assertThat(times(servers, topics, "timeless").values())
        .hasSize(5)
        .allMatch(time -> time >= now - LATELY_MILLIS && time <= now);
  }

  private interface Time {
    long of(Row row);
  }

  private static Map<Long, Long> expected(Topics topics, String table, Time time) {
    Map<Long, Long> times = new HashMap<>();
    for (Row row : topics.table(table).rows()) {
      times.put(row.getLong("id"), time.of(row));
    }
    return times;
  }

  private static Map<Long, Long> times(String servers, Topics topics, String table) {
    Map<Long, Long> times = new HashMap<>();
    for (ConsumerRecord<Long, byte[]> record : TopicReader.read(servers, topics.topic(table))) {
      times.put(record.key(), record.timestamp());
    }
    return times;
  }
}
