package dev.datagen.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The rules of the data path see what they are there for, and nothing else. */
class AmbientTest {

  private static final JavaClasses SINNER = new ClassFileImporter().importClasses(Sinner.class);
  private static final JavaClasses SAINT = new ClassFileImporter().importClasses(Saint.class);

  private static List<String> told(DescribedPredicate<JavaCall<?>> rule, JavaClasses classes) {
    return noClasses()
        .should()
        .callCodeUnitWhere(rule)
        .evaluate(classes)
        .getFailureReport()
        .getDetails();
  }

  @Test
  void whatDependsOnTheMachineIsTold() {
    assertThat(told(Ambient.CLOCK, SINNER)).hasSize(4);
    assertThat(told(Ambient.SURROUNDINGS, SINNER)).hasSize(17);
    assertThat(told(Ambient.SALTED_ORDER, SINNER)).hasSize(2);
  }

  @Test
  void whatIsTheSameEverywhereIsNot() {
    assertThat(told(Ambient.CLOCK, SAINT)).isEmpty();
    assertThat(told(Ambient.SURROUNDINGS, SAINT)).isEmpty();
    assertThat(told(Ambient.SALTED_ORDER, SAINT)).isEmpty();
  }

  @SuppressWarnings("unused")
  private static final class Sinner {
    List<Object> clocks() {
      return List.of(System.nanoTime(), System.currentTimeMillis(), Instant.now(), LocalDate.now());
    }

    List<Object> surroundings(byte[] bytes) {
      return List.of(
          new Random(),
          Math.random(),
          UUID.randomUUID(),
          ThreadLocalRandom.current(),
          System.identityHashCode(bytes),
          Charset.defaultCharset(),
          ZoneId.systemDefault(),
          Locale.getDefault(),
          "A".toLowerCase(),
          "A".getBytes(),
          new String(bytes),
          String.format("%.1f", 1.5),
          "%.1f".formatted(1.5),
          new InputStreamReader(System.in),
          new DecimalFormat("0.0"),
          DateTimeFormatter.ofPattern("MMM"),
          Math.log1p(0.5));
    }

    List<Object> orders(Map<String, String> map, Set<String> set) {
      return List.of(Map.copyOf(map), Set.copyOf(set));
    }
  }

  @SuppressWarnings("unused")
  private static final class Saint {
    List<Object> fine(byte[] bytes, List<String> list) {
      return List.of(
          new Random(7),
          StrictMath.log1p(0.5),
          Math.sqrt(2),
          Math.max(1, 2),
          "A".toLowerCase(Locale.ROOT),
          new String(bytes, java.nio.charset.StandardCharsets.UTF_8),
          String.format(Locale.ROOT, "%.1f", 1.5),
          List.copyOf(list),
          Instant.EPOCH);
    }
  }
}
