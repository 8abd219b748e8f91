package dev.datagen.tests.damage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.datagen.cli.Cli;
import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ReportJson;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.validation.ValidationOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report: its format, that it never depends on how the work is done, and the exit codes. */
class ReportTest {

  private static final Registry REGISTRY = Registry.ofClassPath();
  private static final Path SHOP = Path.of("src/test/resources/damage/shop.json");
  private static final ValidationOptions PROFILED = new ValidationOptions(5, true, 80, false);

  @TempDir Path folder;

  private static Datagen shop() {
    return Datagen.load(SHOP, REGISTRY).validate(PROFILED);
  }

  private static ValidationReport validate(Datagen datagen, Path... locations) {
    List<String> named = new ArrayList<>();
    for (Path location : locations) {
      named.add(location.toString());
    }
    return datagen.validate("parquet", named, Map.of());
  }

  private static String generated(Datagen datagen, Path target) {
    return ReportJson.of(datagen.directory(target).run().validation().orElseThrow());
  }

  private static List<com.networknt.schema.Error> errors(String report) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("../docs/reference/validation_report.schema.json")));
    return schema.validate(report, InputFormat.JSON);
  }

  @Test
  void reportsKeepToTheCommittedSchema() throws Exception {
    Path good = folder.resolve("good");
    assertThat(errors(generated(shop(), good))).isEmpty();
    assertThat(errors(ReportJson.of(validate(shop(), good)))).isEmpty();
    Damage.sql("order", "UPDATE \"order\" SET quantity = 77, customer_id = 5 WHERE order_id < 9")
        .on(good);
    Files.delete(good.resolve("product.parquet"));
    String damaged = ReportJson.of(validate(shop(), good));
    assertThat(damaged).contains("\"valid\" : false", "\"examples\"");
    assertThat(errors(damaged)).isEmpty();
    assertThat(errors(damaged.replace("\"hard\" :", "\"harsh\" :"))).isNotEmpty();
  }

  @Test
  void theReportOfARunDoesNotDependOnThreadsAndChunks() {
    String report = generated(shop().threads(1), folder.resolve("one"));
    assertThat(generated(shop().threads(4).chunkRows(333), folder.resolve("four")))
        .isEqualTo(report);
    assertThat(generated(shop().threads(2).chunkRows(1), folder.resolve("single")))
        .isEqualTo(report);
  }

  @Test
  void shardsInSeveralFoldersAreValidatedAsTheWhole() {
    Path whole = folder.resolve("whole");
    generated(shop(), whole);
    String report = ReportJson.of(validate(shop().threads(1), whole));
    Path[] parts = new Path[3];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = folder.resolve("part" + i);
      String partial = generated(shop().chunkRows(100).shard(i + 1, parts.length), parts[i]);
      assertThat(partial).contains("only a part of customer is made by this run");
    }
    assertThat(ReportJson.of(validate(shop().threads(3), parts))).isEqualTo(report);
    assertThat(ReportJson.of(validate(shop(), parts[0]))).contains("\"valid\" : false");
  }

  @Test
  void keysThatTwoFoldersHoldAreRepeated() {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    generated(shop(), one);
    generated(shop(), other);
    ValidationReport report = validate(shop(), one, other);
    assertThat(report.summary().valid()).isFalse();
    for (String check :
        List.of(
            "unique customer.customer_id",
            "unique customer.email",
            "unique product.sku",
            "unique order.order_id",
            "unique order.customer_id + order.order_id")) {
      var finding =
          report.findings().stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
      assertThat(finding.violations()).as(check).isEqualTo(finding.observations() / 2);
      assertThat(finding.examples()).hasSize(5);
    }
    assertThat(report.findings())
        .filteredOn(finding -> finding.kind().equals("foreign_key"))
        .allMatch(finding -> finding.violations() == 0);
  }

  private int run(ByteArrayOutputStream out, Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Cli.run(words, stream, stream);
  }

  @Test
  void oneBrokenRowInAMillionFailsHoweverGoodTheRestIs() throws Exception {
    Path schema =
        Files.writeString(
            folder.resolve("million.json"),
            """
            {"version": "1.0", "nodes": [
              {"id": "customer", "kind": "entity", "pk": "id", "rows": 1000, "columns": [
                {"name": "id", "type": "int", "generator": {"sequence": {}}}]},
              {"id": "order", "kind": "fact", "pk": "id", "parents": ["customer"],
               "fanout": {"distribution": "constant", "lambda": 1000}, "columns": [
                {"name": "id", "type": "int", "generator": {"sequence": {}}},
                {"name": "customer", "type": "int", "generator": {"lookup": {"from": "customer.id"}}},
                {"name": "quantity", "type": "int", "generator":
                  {"distribution": {"type": "uniform", "params": {"low": 1, "high": 9}}}}]}],
             "constraints": {"ranges": [{"attr": "order.quantity", "min": 1, "max": 9}]}}
            """);
    Path data = folder.resolve("data");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, "generate", schema, "-o", data)).as(out.toString()).isZero();
    assertThat(data.resolve("validation_report.json")).exists();
    Damage.sql("order", "UPDATE \"order\" SET quantity = 10 WHERE id = 777777").on(data);
    out.reset();
    assertThat(run(out, "validate", schema, "--data", data)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("range order.quantity", "1 of 1,000,000 values", "id = 777777", "not valid")
        .doesNotContain("Exception");
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    Damage.sql("order", "UPDATE \"order\" SET quantity = 9, customer = 1001 WHERE id = 777777")
        .on(data);
    out.reset();
    assertThat(run(out, "validate", schema, "--data", data, "--min-score", "0")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("lookup order.customer", "customer = 1001");
  }

  @Test
  void theReportGoesWhereItIsWantedAndJsonIsPrintedAlone() throws Exception {
    Path data = folder.resolve("shop");
    Path report = folder.resolve("new").resolve("r.json");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, "generate", SHOP, "-o", data, "--format", "json", "--report", report))
        .as(out.toString())
        .isZero();
    assertThat(data.resolve("validation_report.json")).doesNotExist();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(report));
    out.reset();
    assertThat(run(out, "generate", SHOP, "-o", data, "-q")).isZero();
    assertThat(data.resolve("validation_report.json")).exists();
    assertThat(run(out, "generate", SHOP, "-o", data, "--no-validate", "-q")).isZero();
    assertThat(data.resolve("validation_report.json")).doesNotExist();
    out.reset();
    assertThat(run(out, "validate", SHOP, "--data", data, "--format", "json")).isZero();
    assertThat(errors(out.toString(StandardCharsets.UTF_8))).isEmpty();
    Files.copy(data.resolve("product.parquet"), data.resolve("extra.parquet"));
    out.reset();
    assertThat(run(out, "validate", SHOP, "--data", data)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("warning", "extra_table extra");
    assertThat(run(out, "validate", SHOP, "--data", data, "--strict")).isEqualTo(1);
    assertThat(run(out, "validate", SHOP, "--data", folder.resolve("nowhere"))).isEqualTo(2);
  }
}
