package dev.datagen.api.law;

/**
 * Something is drawn, but what follows from it cannot be seen in the data.
 *
 * @param reason why, in words, for the finding: {@code "values are chosen among earlier rows"}
 */
public record UncheckableLaw(String reason) implements Law {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.uncheckable(this);
  }
}
