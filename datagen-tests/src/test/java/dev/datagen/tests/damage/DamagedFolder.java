package dev.datagen.tests.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Status;
import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Good output of a schema, of which damaged copies are validated. */
final class DamagedFolder {

  private static final Registry REGISTRY = Registry.ofClassPath();

  private final Path schema;
  private final Path base;
  private final Path good;

  private DamagedFolder(Path schema, Path base) {
    this.schema = schema;
    this.base = base;
    this.good = base.resolve("good");
  }

  /** Makes good output. */
  static DamagedFolder of(Path schema, Path base) {
    DamagedFolder folder = new DamagedFolder(schema, base);
    Datagen.load(schema, REGISTRY).directory(folder.good).run();
    return folder;
  }

  ValidationReport validateGood() {
    return validate(good);
  }

  private ValidationReport validate(Path folder) {
    return Datagen.load(schema, REGISTRY)
        .threads(2)
        .validate("parquet", List.of(folder.toString()), Map.of());
  }

  /** Asserts that a damage is seen, and only that. */
  void check(Damage damage) throws Exception {
    Path folder = base.resolve("d" + Math.abs(damage.name().hashCode()));
    copy(folder);
    damage.act().on(folder);
    ValidationReport report = validate(folder);
    List<Finding> failed =
        report.findings().stream()
            .filter(f -> f.status() == Status.FAILED || f.status() == Status.WARNING)
            .toList();
    assertThat(
            failed.stream()
                .filter(f -> f.hard() && f.status() == Status.FAILED)
                .map(Finding::check)
                .toList())
        .as("hard checks that fail")
        .containsExactlyInAnyOrderElementsOf(damage.hard());
    assertThat(failed).extracting(Finding::check).containsAll(damage.soft());
    assertThat(failed)
        .filteredOn(f -> f.status() == Status.FAILED)
        .extracting(Finding::check)
        .containsAll(damage.missed());
    assertThat(failed)
        .filteredOn(f -> !damage.hard().contains(f.check()) && !damage.soft().contains(f.check()))
        .filteredOn(f -> !damage.missed().contains(f.check()))
        .filteredOn(f -> damage.touched().stream().noneMatch(f.subject()::contains))
        .extracting(f -> f.check() + ": " + f.message())
        .as("other checks that fail")
        .isEmpty();
    assertThat(report.summary().valid())
        .isEqualTo(damage.hard().isEmpty() && report.summary().qualityScore() >= 80);
    assertThat(failed).allMatch(f -> !f.message().isEmpty());
    assertThat(failed).filteredOn(Finding::hard).allMatch(f -> !f.hint().isEmpty());
    String told =
        failed.stream().map(f -> f.message() + f.examples()).collect(Collectors.joining("\n"));
    assertThat(told).contains(damage.told()).doesNotContain("Exception");
  }

  private void copy(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(good)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
