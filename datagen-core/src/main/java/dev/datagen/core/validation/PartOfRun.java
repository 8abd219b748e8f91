package dev.datagen.core.validation;

import dev.datagen.core.run.ChunkSelection;

/**
 * What a run makes that was asked for a part of the data only: nothing can be said of what refers
 * to rows that are made elsewhere.
 *
 * @param selection the chunks that are made
 */
public record PartOfRun(ChunkSelection selection) implements Availability {

  @Override
  public String obstacle(String attribute) {
    String table = attribute.substring(0, attribute.indexOf('.'));
    return selection.includes(table) ? "" : table + " is not made by this run";
  }

  @Override
  public String incompleteness(String table) {
    return "only a part of "
        + table
        + " is made by this run; validate all parts together with datagen validate --data DIR";
  }
}
