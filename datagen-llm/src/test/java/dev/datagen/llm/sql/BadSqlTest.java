package dev.datagen.llm.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.llm.Installed;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadSqlTest {

  @TempDir private Path folder;

  private Draft draft(String sql) throws IOException {
    return SqlDraft.of(Files.writeString(folder.resolve("bad.sql"), sql)).toDraft();
  }

  private void assertWrong(String sql, String place, String message) {
    assertThatThrownBy(() -> draft(sql))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("bad.sql, " + place)
        .hasMessageContaining(message);
  }

  private void assertWorks(Draft draft) {
    assertThat(new DraftChecker(Installed.REGISTRY).check(draft.schema().toString()).complaints())
        .as(draft.schema().toPrettyString())
        .isEmpty();
  }

  @Test
  void mistakesAreToldWithLineAndColumn() {
    assertWrong(
        "CRAETE TABLE t (id int);", "line 1, column 1", "no statement begins with \"CRAETE\"");
    assertWrong("CREATE TABLE t (\n  id int,\n  );", "line 3, column 4", "expected a column");
    assertWrong("CREATE TABLE t (id int", "line 1, column 16", "never closed");
    assertWrong("CREATE TABLE t (a int DEFAULT 'x);", "line 1, column 31", "never ends");
    assertWrong("CREATE TABLE (id int);", "line 1, column 14", "the name of a table");
    assertWrong(
        "CREATE TABLE t (a int,\n FOREIGN KEY (a) REFERENCE u (b));",
        "line 2, column 18",
        "expected REFERENCES, found \"REFERENCE\"");
    assertWrong(
        "CREATE TABLE t (a int, FOREIGN KEY (a) REFERENCES u (b, c));", "line 1", "refers to 2");
    assertWrong(
        "CREATE TABLE t (a int);\nALTER TABLE t ALTER COLUMN b SET NOT NULL;",
        "line 2, column 28",
        "has no column \"b\"");
  }

  @Test
  void aScriptWithoutTablesSaysSo() {
    assertThatThrownBy(() -> draft("SELECT 1; GRANT x TO y;")).hasMessageContaining("no table");
  }

  @Test
  void misspeltWordsOfAColumnAreSaid() throws IOException {
    Draft draft = draft("CREATE TABLE t (id int PRIMARY KEY, a varchar(20) NOTT NULL);");
    assertThat(draft.notes()).contains("t.a: \"NOTT\" is not understood");
    assertWorks(draft);
  }

  @Test
  void conditionsThatAreNotUnderstoodAreSaid() throws IOException {
    Draft draft =
        draft(
            "CREATE TABLE t (id int PRIMARY KEY, a varchar(20) CHECK (length(a) > 3),"
                + " b int CHECK (b % 2 = 0), c int CHECK (c <> 5 AND c >= 1));");
    assertThat(draft.notes())
        .contains(
            "t: the condition length(a) > 3 is not understood; rows may break it",
            "t: the condition b % 2 = 0 is not understood; rows may break it",
            "t: the condition c <> 5 AND c >= 1 is not understood; rows may break it");
    assertThat(draft.schema().at("/constraints/ranges").toString())
        .isEqualTo("[{\"attr\":\"t.c\",\"min\":1}]");
    assertWorks(draft);
  }

  @Test
  void referencesToWhatIsNotThereAreSaid() throws IOException {
    Draft draft = draft("CREATE TABLE t (id int PRIMARY KEY, u_id int REFERENCES u (id));");
    assertThat(draft.notes()).contains("t.u_id refers to u, which is not in the script");
    assertWorks(draft);
  }

  @Test
  void nestingAndSizeAreBounded() {
    String deep = "(".repeat(60) + "a > 0" + ")".repeat(60);
    assertWrong("CREATE TABLE t (a int CHECK " + deep + ");", "line 1", "parentheses are open");
    String wide = "CREATE TABLE t (" + "a int,".repeat(100_000) + "b int);";
    assertWrong(wide, "line 1", "more than 200000 words");
    String many = "CREATE TABLE t%d (a int);\n";
    StringBuilder tables = new StringBuilder();
    for (int i = 0; i <= 2_000; i++) {
      tables.append(many.formatted(i));
    }
    assertWrong(tables.toString(), "line 2001", "more than 2000 tables");
  }

  @Test
  void deepConditionsAreLeftOutRatherThanParsed() throws IOException {
    String deep = "(".repeat(30) + "a > 0" + ")".repeat(30);
    Draft draft = draft("CREATE TABLE t (id int PRIMARY KEY, a int, CHECK " + deep + ");");
    assertThat(draft.notes()).anyMatch(note -> note.contains("is not understood"));
  }

  @Test
  void longCirclesAndChainsEnd() throws IOException {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      sql.append(
          "CREATE TABLE t%d (id int PRIMARY KEY, r int REFERENCES t%d (id));\n"
              .formatted(i, (i + 1) % 300));
    }
    assertThat(draft(sql.toString()).notes()).anyMatch(note -> note.contains("circle"));
  }
}
