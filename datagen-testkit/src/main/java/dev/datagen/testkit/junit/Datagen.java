package dev.datagen.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a broker whose topics are filled with the data of a schema.
 *
 * <pre>{@code
 * @Datagen(schema = "classpath:orders.json", seed = 42, rows = 1000)
 * class OrderCounterTest {
 *
 *   @Test
 *   void countsOrders(@BootstrapServers String bootstrap, @RegistryUrl String registry, Topics topics) {
 *     ...
 *     assertEquals(topics.table("order").size(), counted);
 *   }
 * }
 * }</pre>
 *
 * <p>On a class the topics are filled once, before its first test, and deleted after its last; on a
 * method they are that test's own. Test methods, constructors and lifecycle methods may have
 * parameters {@link Topics}, {@link BootstrapServers @BootstrapServers} {@code String} and {@link
 * RegistryUrl @RegistryUrl} {@code String}.
 *
 * <p>The broker is the one whose address is in the environment ({@code
 * DATAGEN_TEST_BOOTSTRAP_SERVERS} and {@code DATAGEN_TEST_REGISTRY_URL}), else one in a container
 * where Docker answers and Testcontainers is on the class path, else an embedded one. All tests of
 * a process share it. Needed on the test class path: {@code datagen-plugins}, {@code
 * datagen-sink-kafka}, and {@code datagen-kafka-embedded} with its {@code bundle} for the embedded
 * broker.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(DatagenExtension.class)
public @interface Datagen {

  /** The schema: {@code classpath:orders.json}, or a file's path. */
  String schema();

  /** The master seed; the schema's own if it is {@link Long#MIN_VALUE}. */
  long seed() default Long.MIN_VALUE;

  /** Rows of every table that declares a number; as the schema says if negative. */
  long rows() default -1;

  /** Rows of single tables, which win: {@code "user=100"}. */
  String[] tableRows() default {};

  /**
   * Options of the Kafka sink, which win over the schema's: {@code "value.format=json"}, {@code
   * "partitions=3"}, {@code "tables.order.topic=orders"}.
   */
  String[] options() default {};

  /** What the names of topics begin with: a topic is named like its table unless options say so. */
  String topicPrefix() default "";

  /** {@code max} for the order of event time, {@code 60x} or {@code realtime} to wait for it. */
  String speed() default "";

  /** Moves times by whole weeks: {@code now} or an ISO-8601 time; not at all if empty. */
  String startAt() default "";
}
