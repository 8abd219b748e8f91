package dev.datagen.llm.offline;

import dev.datagen.llm.library.Concept;
import java.util.LinkedHashSet;
import java.util.Set;

/** A table that a description names, perhaps several times. */
final class Mention {

  private final String name;
  private final Concept concept;
  private final Set<String> attributes = new LinkedHashSet<>();
  private Double rows;
  private Double eachLow;
  private Double eachHigh;
  private Mention parent;
  private Mention partner;
  private Double everyMinutes;
  private String word;
  private boolean counted;
  private boolean plural;

  /**
   * @param concept what the library knows of it; null if nothing
   */
  Mention(String name, Concept concept) {
    this.name = name;
    this.concept = concept;
  }

  String name() {
    return name;
  }

  Concept concept() {
    return concept;
  }

  boolean isEvent() {
    return concept != null && concept.isEvent();
  }

  Set<String> attributes() {
    return attributes;
  }

  Double rows() {
    return rows;
  }

  void rows(double count) {
    rows = count;
  }

  Double eachLow() {
    return eachLow;
  }

  Double eachHigh() {
    return eachHigh;
  }

  void each(double low, double high) {
    eachLow = low;
    eachHigh = high;
  }

  void forgetEach() {
    eachLow = null;
    eachHigh = null;
  }

  Mention parent() {
    return parent;
  }

  /** Sets its parent, unless that would close a circle. */
  void parent(Mention value) {
    for (Mention above = value; above != null; above = above.parent) {
      if (above == this) {
        return;
      }
    }
    parent = value;
  }

  Mention partner() {
    return partner;
  }

  void partner(Mention value) {
    partner = value;
  }

  Double everyMinutes() {
    return everyMinutes;
  }

  void everyMinutes(double minutes) {
    everyMinutes = minutes;
  }

  /** What the description calls it, which is what its table is called in the end. */
  String word() {
    return word == null ? name : word;
  }

  void word(String value) {
    word = value;
  }

  boolean isNamedInPlural() {
    return plural;
  }

  void namedInPlural(boolean value) {
    plural |= value;
  }

  /** Whether its number is one for a span of time: "20 calls per week". */
  boolean isCountedByTime() {
    return counted;
  }

  void countByTime() {
    counted = true;
  }
}
