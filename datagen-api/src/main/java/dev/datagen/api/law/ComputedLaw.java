package dev.datagen.api.law;

/**
 * Nothing is drawn: the value follows from the row's inputs alone, so the generator itself tells
 * what it must be, whatever the key.
 */
public record ComputedLaw() implements Law {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.computed(this);
  }
}
