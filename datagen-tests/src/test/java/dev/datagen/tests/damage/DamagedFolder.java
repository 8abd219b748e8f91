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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Good output of a schema, of which damaged copies are validated. */
final class DamagedFolder {

  /** The check of files against the description beside them. */
  static final String FILES = "files as described";

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

  ValidationReport validate(Path... folders) {
    return Datagen.load(schema, REGISTRY)
        .threads(2)
        .validate("parquet", Stream.of(folders).map(Path::toString).toList(), Map.of());
  }

  /** Asserts that a damage is seen, and only that. */
  void check(Damage damage) throws Exception {
    Path folder = base.resolve("d" + Math.abs(damage.name().hashCode()));
    copy(folder);
    damage.act().on(folder);
    ValidationReport report = validate(folder);
    assertThat(isTold(report)).as("a changed file is named").isEqualTo(isChanged(folder));
    List<Finding> failed =
        report.findings().stream()
            .filter(f -> f.status() == Status.FAILED || f.status() == Status.WARNING)
            .filter(f -> !f.check().equals(FILES))
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

  private static boolean isTold(ValidationReport report) {
    return report.findings().stream()
        .anyMatch(f -> f.check().equals(FILES) && f.status() == Status.WARNING);
  }

  /** Whether a folder that is still described holds other files than the good one. */
  private boolean isChanged(Path folder) throws IOException {
    return Files.exists(folder.resolve(".metadata.json")) && !bytes(folder).equals(bytes(good));
  }

  private static Map<String, Integer> bytes(Path folder) throws IOException {
    Map<String, Integer> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".parquet") && !name.contains(".ledger.")) {
          bytes.put(name, Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return bytes;
  }

  void copy(Path folder) throws IOException {
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
