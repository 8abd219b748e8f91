package dev.datagen.plugins.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniquenessTest {

  private static final int ROWS = 30_000;

  private static List<Object> unique(FakerArguments arguments, int rows) {
    FakeContext context = FakeContext.of(ColumnType.STRING).uniqueIn(rows);
    Generator generator = Fakers.plan(arguments, context);
    assertThat(generator.unique()).isTrue();
    return Fakers.values(generator, context, Rows.range(0, rows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuid4",
        "email",
        "safe_email",
        "company_email",
        "user_name",
        "name",
        "phone_number",
        "credit_card_number",
        "iban",
        "ean13",
        "isbn10",
        "vin",
        "ssn",
        "md5",
        "ipv4",
        "address",
        "mac_address",
        "random_number",
        "unix_time",
        "date_time",
        "license_plate",
        "sku",
        "company"
      })
  void valuesNeverRepeat(String method) {
    assertThat(unique(Fakers.method(method, "en_US"), ROWS)).doesNotHaveDuplicates();
  }

  @Test
  void aPatternIsUsedUpToItsLastValue() {
    assertThat(unique(Fakers.method("numerify", null, "text", "A-###"), 1000))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.toString().matches("A-\\d{3}"));
    assertThat(unique(Fakers.method("random_int", null, "min", 10, "max", 19), 10))
        .doesNotHaveDuplicates()
        .allMatch(value -> (long) value >= 10 && (long) value <= 19);
  }

  @Test
  void tooFewValuesAreToldWithTheirNumber() {
    assertThatThrownBy(() -> unique(Fakers.method("numerify", null, "text", "A-###"), 1001))
        .isInstanceOf(InvalidArgument.class)
        .hasMessage(
            "value must be unique in 1001 rows, but numerify only has 1000 distinct values");
    assertThatThrownBy(() -> unique(Fakers.method("gender", null), 3))
        .isInstanceOf(InvalidArgument.class)
        .hasMessage("value must be unique in 3 rows, but gender only has 2 distinct values");
  }

  @Test
  void whatCannotBeUniqueIsRefusedWithWhatCan() {
    for (String method : List.of("text", "latitude", "boolean", "password")) {
      assertThatThrownBy(() -> unique(Fakers.method(method, null), 10))
          .as(method)
          .isInstanceOf(InvalidArgument.class)
          .hasMessageContaining(method + " cannot be unique")
          .extracting("hint")
          .asString()
          .contains("uuid4, email, user_name");
    }
  }

  @Test
  void aLocaleForEachRowLeavesOnlyWhatIsUniqueInAny() {
    FakeContext context =
        FakeContext.of(ColumnType.STRING)
            .uniqueIn(4)
            .column("country", ColumnType.STRING, Utf8Column.of("JP", "DE", null, "FR"));
    assertThatThrownBy(() -> Fakers.plan(Fakers.from("name", "country", null), context))
        .isInstanceOf(InvalidArgument.class)
        .hasMessageContaining("where the locale differs from row to row");
    Generator emails = Fakers.plan(Fakers.from("email", "country", null), context);
    assertThat(Fakers.values(emails, context, Rows.range(0, 4))).doesNotHaveDuplicates();
    assertThat(Fakers.plan(Fakers.from("uuid4", "country", null), context).unique()).isTrue();
    assertThat(Fakers.plan(Fakers.from("ean13", "country", null), context).unique()).isTrue();
  }

  @Test
  void equalNamesGetDifferentAddressesThatStillFit() {
    String[] names = new String[2000];
    Arrays.fill(names, "Jane Doe 7");
    FakeContext context =
        FakeContext.of(ColumnType.STRING)
            .uniqueIn(names.length)
            .column("name", ColumnType.STRING, Utf8Column.of(names));
    Generator generator = Fakers.plan(Fakers.from("email", null, "name"), context);
    List<Object> emails = Fakers.values(generator, context, Rows.range(0, names.length));
    assertThat(emails)
        .doesNotHaveDuplicates()
        .allMatch(email -> email.toString().matches("jane\\.?doe\\d{1,4}@[a-z.]+"));
  }

  @Test
  void rowsAddedLaterChangeNoEarlierValue() {
    for (String method : List.of("email", "uuid4", "name", "ssn", "numerify")) {
      FakerArguments arguments =
          method.equals("numerify")
              ? Fakers.method(method, null, "text", "######")
              : Fakers.method(method, null);
      assertThat(unique(arguments, 30_000).subList(0, 500))
          .as(method)
          .isEqualTo(unique(arguments, 500));
    }
  }

  @Test
  void farRowsAreReachedAtOnceAndStayUnique() {
    FakeContext context = FakeContext.of(ColumnType.STRING).uniqueIn(1L << 50);
    for (String method : List.of("email", "uuid4", "user_name")) {
      Generator generator = Fakers.plan(Fakers.method(method, null), context);
      long[] rows = LongStream.range(0, 5000).map(i -> i * 1_000_003_777L).toArray();
      assertThat(Fakers.values(generator, context, Rows.picked(rows))).doesNotHaveDuplicates();
    }
  }

  @Test
  void uuidsHaveVersionAndVariant() {
    for (Object uuid : unique(Fakers.method("uuid4", null), 200)) {
      assertThat(uuid.toString())
          .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
    Map<Character, Long> first = new java.util.TreeMap<>();
    for (Object uuid : unique(Fakers.method("uuid4", null), 16_000)) {
      first.merge(uuid.toString().charAt(0), 1L, Long::sum);
    }
    assertThat(first).hasSize(16);
    assertThat(first.values()).allMatch(count -> count > 850 && count < 1150);
  }
}
