package dev.datagen.llm.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.llm.Installed;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No value that fewer rows share than may be told gets into a schema, wherever it might hide. */
class AnonymityTest {

  @TempDir private Path folder;

  private String schemaOf(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), csv);
    Draft draft = DataProfiler.draft(file, ProfileOptions.DEFAULTS, Installed.REGISTRY).toDraft();
    String text = draft.schema().toPrettyString();
    assertThat(new DraftChecker(Installed.REGISTRY).check(text).complaints()).as(text).isEmpty();
    return text + String.join("\n", draft.notes());
  }

  private static String people(int rows) {
    StringBuilder csv = new StringBuilder("id,name,salary,born,seen,code,city\n");
    for (int i = 0; i < rows; i++) {
      boolean one = i == rows / 2;
      csv.append(7001 + i)
          .append(one ? ",Zebedee Quux," : ",Ann Other" + i + ",")
          .append(one ? 918_273.64 : 40_000 + 37 * i)
          .append(one ? ",1903-02-17," : ",19" + (60 + i % 30) + "-0" + (1 + i % 9) + "-11,")
          .append(
              one ? "1999-07-23T03:17:00Z," : "2023-0" + (1 + i % 9) + "-1" + i % 9 + "T10:00:00Z,")
          .append(one ? "QQZ-999," : "ABC-" + (100 + i % 900) + ",")
          .append(one ? "Xanadu\n" : (i % 2 == 0 ? "Ulm\n" : "Bonn\n"));
    }
    return csv.toString();
  }

  @Test
  void anExtremeOrRareValueOfOneRowShowsNowhere() throws IOException {
    assertThat(schemaOf(people(400)))
        .doesNotContain("Zebedee", "Xanadu", "918273", "918,273", "1903", "1999-07", "QQZ", "Other")
        .contains("Ulm", "Bonn");
  }

  @Test
  void ofAFewRowsNoValueShows() throws IOException {
    for (int rows : new int[] {1, 2, 5, 19}) {
      String schema = schemaOf(people(rows));
      assertThat(schema)
          .doesNotContain("Zebedee", "Xanadu", "918273", "1903-02", "1999-07", "QQZ", "ABC", "Ulm")
          .doesNotContain("-11\"", "7001");
    }
  }

  @Test
  void aNumberThatAFewRowsShareShowsInTwoDigitsAtMost() throws IOException {
    assertThat(schemaOf("id,amount\n1,4711\n2,4711\n3,4711\n")).doesNotContain("471");
  }

  @Test
  void aFileWithoutAHeaderIsRefusedSinceItsFirstRowWouldBeNames() {
    for (String first :
        new String[] {"1,Zoe", "Zoe,zoe@example.org", "Zoe,2024-01-31", "Zoe,12.50"}) {
      assertThatThrownBy(() -> schemaOf(first + "\n2,Max\n"))
          .hasMessageContaining("begins with data")
          .hasMessageNotContaining("Zoe");
    }
  }
}
