package dev.datagen.core.report;

import dev.datagen.api.validator.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a validation found. The same for any number of threads, size of chunks and split of the data
 * into files: it holds no times of the run, and its sums are exact.
 *
 * @param dataset name of the dataset
 * @param summary totals and the quality score
 * @param constraints checks of structure, values and relationships, the worst first
 * @param behaviours statistical checks, the worst first
 * @param tables what the tables hold, in the order of the plan
 * @param recommendations what to do about it, in words
 */
public record ValidationReport(
    String dataset,
    Summary summary,
    List<Finding> constraints,
    List<Finding> behaviours,
    List<TableProfile> tables,
    List<String> recommendations) {

  public ValidationReport {
    constraints = List.copyOf(constraints);
    behaviours = List.copyOf(behaviours);
    tables = List.copyOf(tables);
    recommendations = List.copyOf(recommendations);
  }

  /** Every finding, the hard ones first. */
  public List<Finding> findings() {
    return Stream.concat(constraints.stream(), behaviours.stream()).toList();
  }
}
