package dev.datagen.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.fake.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingFailureTest {

  private static Problem failure(String multiplier, String idRange) {
    Tables tables =
        Tables.of(
            """
            {'version': '1.0', 'nodes': [
              {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 20,
               'segment_behavior': {'segment_column': 'id',
                 'behaviors': {'3': {'fanout_multiplier': MULTIPLIER}}},
               'columns': [{'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}}]},
              {'id': 'order', 'kind': 'fact', 'pk': 'id', 'parents': ['user'],
               'fanout': {'distribution': 'constant', 'lambda': 50000},
               'columns': [{'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}}]}],
             'constraints': {'ranges': [{'attr': 'user.id', 'max': MAX}]}}
            """
                .replace("MULTIPLIER", multiplier)
                .replace("MAX", idRange),
            1);
    RunOptions options =
        new RunOptions(
            1, ChunkSelection.ALL, ProgressListener.NONE, List.of(), "datagen generate x.json");
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                new Run(tables.plan(), options)
                    .execute(
                        schemas -> {
                          throw new AssertionError("nothing is opened before rows are counted");
                        }));
    return thrown.problems().get(0);
  }

  @Test
  void aFanOutBeyondAllBoundsIsTheSchemasFault() {
    Problem problem = failure("1e6", "20");
    assertThat(problem.category()).isEqualTo(Category.USER);
    assertThat(problem.message()).startsWith("row 2 of user would get");
  }
}
