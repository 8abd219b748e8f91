package com.example.datagen;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.ExampleRow;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.api.validator.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Counts wrong IBANs. A state tells what one stretch of rows holds; two of them can be merged. */
record ValidIban(TableSchema table, int column) implements Validator<ValidIban.State> {

  private static final int MOST_EXAMPLES = 5;

  /** What is known after some rows. */
  record State(long observed, long wrong, List<ExampleRow> examples) {}

  @Override
  public boolean observes(String name) {
    return name.equals(table.name());
  }

  @Override
  public State observe(Chunk chunk) {
    Column values = chunk.columns().get(column);
    Column keys = chunk.columns().get(table.primaryKey());
    long observed = 0;
    long wrong = 0;
    List<ExampleRow> examples = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      if (values.isNull(i)) {
        continue;
      }
      observed++;
      if (!Iban.isValid(String.valueOf(values.value(i)))) {
        wrong++;
        if (examples.size() < MOST_EXAMPLES) {
          String key = table.columns().get(table.primaryKey()).name() + " = " + keys.value(i);
          examples.add(new ExampleRow(chunk.firstRow() + i, key, String.valueOf(values.value(i))));
        }
      }
    }
    return new State(observed, wrong, examples);
  }

  @Override
  public State merge(State earlier, State later) {
    return new State(
        earlier.observed() + later.observed(),
        earlier.wrong() + later.wrong(),
        Stream.concat(earlier.examples().stream(), later.examples().stream())
            .limit(MOST_EXAMPLES)
            .toList());
  }

  @Override
  public List<Finding> conclude(State state) {
    String subject = table.name() + "." + table.columns().get(column).name();
    FindingDraft finding = Finding.of("valid_iban", subject, Finding.Part.CONSTRAINTS).hard();
    if (state == null) {
      return List.of(finding.notChecked("no row was seen"));
    }
    finding.observed(state.observed()).examples(state.examples());
    String numbers = state.wrong() + " of " + state.observed() + " account numbers are wrong";
    return List.of(
        state.wrong() == 0 ? finding.passed(numbers) : finding.failed(state.wrong(), numbers));
  }
}
