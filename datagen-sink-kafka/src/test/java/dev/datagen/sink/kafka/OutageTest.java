package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import dev.datagen.kafka.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Bad days of a broker, which therefore is this class's own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {

  private static final int CHUNK = 500;
  private static final int MANY = 70_000;
  private static final TableSchema ORDERS = Orders.table("orders", 20_000, List.of());
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() throws IOException {
    kafka = EmbeddedKafka.start(Pair.mortal());
  }

  @AfterAll
  static void stop() throws IOException {
    kafka.close();
  }

  private static Options options() {
    return new Options().bootstrap(kafka.bootstrapServers()).value(ValueFormat.JSON).registry(null);
  }

  @SuppressWarnings("unchecked")
  private static Sink<Object> open(Options options) throws IOException {
    return (Sink<Object>) new KafkaSinkFactory().open(Orders.context(ORDERS), options.options());
  }

  private static Chunk chunk(int index) {
    return Orders.chunk(ORDERS, index, (long) index * CHUNK, CHUNK);
  }

  private static void comeBack() {
    try {
      Thread.sleep(1500);
      kafka.startBroker();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Order(1)
  @Test
  void aBrokerThatIsKilledAndComesBackLosesNothingAndGetsNothingTwice() throws Exception {
    assertThat(keysOfARunWithAKilledBroker(options().transactional(1000)))
        .containsExactly(LongStream.range(0, 20_000).toArray());
  }

  /**
   * A broker that crashed forgets the producers of old records: a batch under way may come twice.
   */
  @Order(1)
  @Test
  void aBrokerThatIsKilledLosesNothingWithoutTransactionsEither() throws Exception {
    long[] keys = keysOfARunWithAKilledBroker(options().property("linger.ms", 0L));
    assertThat(LongStream.of(keys).distinct().toArray())
        .containsExactly(LongStream.range(0, 20_000).toArray());
  }

  private static long[] keysOfARunWithAKilledBroker(Options options) throws Exception {
    Sink<Object> sink = open(options);
    for (int index = 0; index < 20; index++) {
      sink.append(sink.prepare(chunk(index)));
    }
    kafka.killBroker();
    Thread back = new Thread(OutageTest::comeBack);
    back.start();
    for (int index = 20; index < 40; index++) {
      sink.append(sink.prepare(chunk(index)));
    }
    sink.commit();
    back.join();
    return Pair.read(kafka.bootstrapServers(), options.prefix() + "orders").stream()
        .mapToLong(record -> ByteBuffer.wrap(record.key()).getLong())
        .toArray();
  }

  @Order(2)
  @Test
  void aTransactionSurvivesARestartOfTheBroker() throws Exception {
    Options options = options().transactional(1000);
    Sink<Object> sink = open(options);
    for (int index = 0; index < 40; index++) {
      if (index == 21) {
        kafka.stopBroker();
        kafka.startBroker();
      }
      sink.append(sink.prepare(chunk(index)));
    }
    sink.commit();
    assertThat(
            Pair.read(kafka.bootstrapServers(), options.prefix() + "orders").stream()
                .mapToLong(record -> ByteBuffer.wrap(record.key()).getLong())
                .toArray())
        .containsExactly(LongStream.range(0, 20_000).toArray());
  }

  @Order(3)
  @Test
  void aSecondRunOfTheSameNameTakesOver() throws Exception {
    Options options = options().transactional(1000);
    Sink<Object> first = open(options);
    first.append(first.prepare(chunk(0)));
    first.append(first.prepare(chunk(1)));
    first.append(first.prepare(chunk(2)));
    Sink<Object> second = open(options);
    assertThat(second.position().appended()).isEqualTo(2);
    assertThatThrownBy(
            () -> {
              first.append(first.prepare(chunk(3)));
              first.append(first.prepare(chunk(4)));
              first.commit();
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the same run was started once more");
    first.abort();
    for (int index = 2; index < 40; index++) {
      second.append(second.prepare(chunk(index)));
    }
    assertThat(second.commit().outputs().get(0).rows()).isEqualTo(20_000);
    assertThat(
            Pair.read(kafka.bootstrapServers(), options.prefix() + "orders").stream()
                .mapToLong(record -> ByteBuffer.wrap(record.key()).getLong())
                .toArray())
        .containsExactly(LongStream.range(0, 20_000).toArray());
    Sink<Object> fresh = open(options);
    assertThat(fresh.position().appended()).as("a finished run has no position").isZero();
    fresh.abort();
  }

  @Order(4)
  @Test
  void aBrokerThatStaysAwayEndsTheRunWithAReason() throws Exception {
    Sink<Object> sink =
        open(
            options()
                .property("delivery.timeout.ms", 2000L)
                .property("request.timeout.ms", 1000L)
                .property("linger.ms", 0L));
    sink.append(sink.prepare(chunk(0)));
    kafka.killBroker();
    assertThatThrownBy(
            () -> {
              for (int index = 1; index < 40; index++) {
                sink.append(sink.prepare(chunk(index)));
              }
              sink.commit();
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no answer from " + kafka.bootstrapServers() + " in time");
    sink.abort();
    kafka.startBroker();
  }

  @Order(5)
  @Test
  void aFullDiskOfTheBrokerEndsTheRunWithAReasonAndTheNextOneGoesOn(@TempDir Path folder)
      throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    Commands.need(mounted(small), "the right to mount a small file system (root on Linux)");
    try (EmbeddedKafka full = EmbeddedKafka.start(Pair.mortal().withData(small))) {
      Options options =
          options()
              .bootstrap(full.bootstrapServers())
              .transactional(2000)
              .property("compression.type", "none")
              .property("delivery.timeout.ms", 4000L)
              .property("request.timeout.ms", 2000L)
              .property("buffer.memory", 4_000_000L);
      TableSchema many = Orders.table("orders", MANY, List.of());
      assertThatThrownBy(() -> append(many, options))
          .isInstanceOf(IOException.class)
          .hasMessageMatching("(records did not arrive|cannot [a-z ]+): .*")
          .hasMessageContaining(full.bootstrapServers());
      full.killBroker();
      Commands.run("mount", "-o", "remount,size=100m", small.toString());
      full.startBroker();
      assertThat(append(many, options)).as("rows that were there already").isPositive();
      assertThat(
              Pair.read(full.bootstrapServers(), options.prefix() + "orders").stream()
                  .mapToLong(record -> ByteBuffer.wrap(record.key()).getLong())
                  .toArray())
          .containsExactly(LongStream.range(0, MANY).toArray());
    } finally {
      Commands.run("umount", "-l", small.toString());
    }
  }

  /** Makes what is left to be made; returns how many chunks there were already. */
  @SuppressWarnings("unchecked")
  private static long append(TableSchema table, Options options) throws IOException {
    Sink<Object> sink =
        (Sink<Object>) new KafkaSinkFactory().open(Orders.context(table), options.options());
    try {
      long before = sink.position().appended();
      for (int index = (int) before; index < MANY / CHUNK; index++) {
        sink.append(sink.prepare(Orders.chunk(table, index, (long) index * CHUNK, CHUNK)));
      }
      sink.commit();
      return before;
    } catch (IOException e) {
      sink.abort();
      throw e;
    }
  }

  private static boolean mounted(Path folder) throws InterruptedException {
    try {
      Commands.run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder.toString());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
