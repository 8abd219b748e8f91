package dev.datagen.tests.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Status;
import dev.datagen.core.report.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the description beside the data tells of the files is compared with the files. */
class DescribedFilesTest {

  @TempDir static Path base;
  private static DamagedFolder output;

  @TempDir Path folder;

  @TempDir Path other;

  @BeforeAll
  static void makeGoodOutput() {
    output = DamagedFolder.of(Path.of("src/test/resources/damage/shop.json"), base);
  }

  @BeforeEach
  void copyIt() throws Exception {
    output.copy(folder);
  }

  private static Finding files(ValidationReport report) {
    return report.findings().stream()
        .filter(f -> f.check().equals(DamagedFolder.FILES))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void filesThatAreAsDescribedPass() {
    Finding files = files(output.validate(folder));
    assertThat(files.status()).isEqualTo(Status.PASSED);
    assertThat(files.observations()).isEqualTo(4);
  }

  @Test
  void aChangedFileIsNamedAlsoWhereItsValuesPass() throws Exception {
    Damage.sql("order", "SELECT 1").on(folder);
    ValidationReport report = output.validate(folder);
    assertThat(files(report).status()).isEqualTo(Status.WARNING);
    assertThat(files(report).message()).contains("order.parquet has ").doesNotContain("customer");
    assertThat(report.findings().stream().filter(f -> f.status() == Status.PASSED).count())
        .isEqualTo(report.findings().size() - 1L);
    assertThat(report.summary().valid()).isTrue();
  }

  @Test
  void aChangedByteIsSeenAlsoWhereTheSizeIsTheSame() throws Exception {
    Path file = folder.resolve("order.parquet");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(files(output.validate(folder)).message())
        .contains("order.parquet has other bytes than those that were written");
  }

  @Test
  void aFileThatNoDescriptionNamesIsTold() throws Exception {
    Files.copy(folder.resolve("order.parquet"), folder.resolve("order-00007.parquet"));
    assertThat(files(output.validate(folder)).message())
        .contains("order-00007.parquet is named by no description beside it");
  }

  @Test
  void aFileThatIsGoneIsTold() throws Exception {
    Files.delete(folder.resolve("product.parquet"));
    assertThat(files(output.validate(folder)).message()).contains("product.parquet is missing");
  }

  @Test
  void foldersOfTwoRunsAreTold() throws Exception {
    output.copy(other);
    Path description = other.resolve(".metadata.json");
    Files.writeString(
        description,
        Files.readString(description).replaceFirst("\"seed\" ?: ?\\d+", "\"seed\": 1"));
    assertThat(files(output.validate(folder, other)).message())
        .contains("tells of another run than", "seed 1");
  }

  @Test
  void aDescriptionThatIsNoneIsToldAndNothingOutsideOfItsFolderIsLookedAt() throws Exception {
    Path description = folder.resolve(".metadata.json");
    String good = Files.readString(description);
    Files.writeString(description, good.substring(0, good.length() / 2));
    assertThat(files(output.validate(folder)).message()).contains("is not as Datagen writes it");
    Files.writeString(description, good.replace("\"order.parquet\"", "\"../order.parquet\""));
    assertThat(files(output.validate(folder)).message()).contains("is not as Datagen writes it");
  }

  @Test
  void keysThatTwoFoldersHaveInCommonAreFoundAsIfItWereOne() throws Exception {
    output.copy(other);
    Damage.sql("order", "DELETE FROM \"order\" WHERE order_id <> 17").on(other);
    Files.delete(other.resolve(".metadata.json"));
    for (String table : new String[] {"customer", "product", "category"}) {
      Files.delete(other.resolve(table + ".parquet"));
    }
    ValidationReport report = output.validate(folder, other);
    Finding unique =
        report.findings().stream()
            .filter(f -> f.check().equals("unique order.order_id"))
            .findFirst()
            .orElseThrow();
    assertThat(unique.status()).isEqualTo(Status.FAILED);
    assertThat(unique.violations()).isEqualTo(1);
    assertThat(unique.examples().toString()).contains("order_id = 17");
  }
}
