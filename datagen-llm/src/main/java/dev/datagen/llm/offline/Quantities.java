package dev.datagen.llm.offline;

import java.util.List;
import java.util.Map;

/** Reads how many rows tables have, and how many for each row of another. */
final class Quantities {

  private static final Map<String, Double> MINUTES =
      Map.of(
          "second", 1 / 60.0, "minute", 1.0, "hour", 60.0, "day", 1440.0, "week", 10080.0, "month",
          43800.0, "year", 525600.0);

  private static final Map<String, String> EVERY =
      Map.of(
          "hourly",
          "hour",
          "daily",
          "day",
          "weekly",
          "week",
          "monthly",
          "month",
          "yearly",
          "year",
          "minutely",
          "minute");

  private final List<Word> words;
  private final List<TablePlace> places;
  private final long days;

  Quantities(List<Word> words, List<TablePlace> places, long days) {
    this.words = words;
    this.places = places;
    this.days = days;
    for (int s = 0; s < places.size(); s++) {
      count(s);
    }
    for (int i = 0; i < words.size(); i++) {
      every(i);
    }
  }

  private void count(int s) {
    TablePlace place = places.get(s);
    int at = number(place, s == 0 ? 0 : places.get(s - 1).end());
    if (at < 0) {
      return;
    }
    Word number = words.get(at);
    double perDay = perTime(place.end());
    if (perDay > 0) {
      double scale = perDay * days;
      place.mention().each(number.low() * scale, number.high() * scale);
      place.mention().countByTime();
    } else if (isEach(place.end()) || isUnderEach(s, at) || isOfEach(s, at)) {
      place.mention().each(number.low(), number.high());
    } else if (number.middle() >= 1) {
      place.mention().rows(Math.rint(number.middle()));
    }
  }

  /** The number before a table's name, adjectives between them allowed. */
  private int number(TablePlace place, int from) {
    for (int i = place.first() - 1; i >= from && i >= place.first() - 5; i--) {
      Word word = words.get(i);
      if (word.isNumber()) {
        return i + 1 < words.size() && MINUTES.containsKey(words.get(i + 1).lemma()) ? -1 : i;
      } else if (word.kind() != Word.Kind.WORD
          || word.is("per", "each", "every", "with", "and", "has", "have")) {
        return -1;
      }
    }
    return -1;
  }

  /** "3 readings per hour": how many times a day. */
  private double perTime(int end) {
    if (end + 1 < words.size() && words.get(end).is("per", "a", "an", "each", "every")) {
      Double minutes = MINUTES.get(words.get(end + 1).lemma());
      return minutes == null ? 0 : 1440 / minutes;
    }
    return end < words.size() && words.get(end).is("daily") ? 1 : 0;
  }

  private boolean isEach(int end) {
    if (end >= words.size()) {
      return false;
    }
    boolean forEach =
        words.get(end).is("for", "by", "from", "in", "to", "on", "of")
            && end + 1 < words.size()
            && words.get(end + 1).is("each", "every");
    return forEach
        || words.get(end).is("each", "per", "apiece") && !isTime(end + 1)
        || words.get(end).is("on") && end + 1 < words.size() && words.get(end + 1).is("average");
  }

  private boolean isTime(int i) {
    return i < words.size() && MINUTES.containsKey(words.get(i).lemma());
  }

  /** "300 patients, each has 2-4 treatments": each of those before. */
  private boolean isOfEach(int s, int number) {
    int from = s == 0 ? 0 : places.get(s - 1).end();
    return s > 0
        && !Phrases.isBroken(words, from, number)
        && words.subList(from, number).stream().anyMatch(word -> word.is("each", "apiece"));
  }

  /** "Each user places about 3 orders." */
  private boolean isUnderEach(int s, int number) {
    for (int before = s - 1; before >= 0; before--) {
      TablePlace other = places.get(before);
      if (Phrases.isBroken(words, other.end(), number)
          || other.mention() == places.get(s).mention()) {
        return false;
      }
      int first = other.first();
      boolean each =
          first > 0 && words.get(first - 1).is("each", "every", "per")
              || first > 1 && words.get(first - 2).is("each", "every", "per");
      if (each) {
        return true;
      }
    }
    return false;
  }

  /** "Hourly readings", "a reading every 15 minutes", "every day". */
  private void every(int i) {
    Word word = words.get(i);
    double minutes = 0;
    String unit = EVERY.get(word.lemma());
    if (unit != null) {
      minutes = MINUTES.get(unit);
    } else if (word.is("every", "each", "once") && i + 1 < words.size()) {
      boolean counted = words.get(i + 1).isNumber();
      int at =
          counted || word.is("once") && words.get(i + 1).is("a", "an", "per", "every")
              ? i + 2
              : i + 1;
      if (at < words.size() && MINUTES.containsKey(words.get(at).lemma())) {
        minutes = MINUTES.get(words.get(at).lemma()) * (counted ? words.get(i + 1).middle() : 1);
      }
    }
    TablePlace nearest = minutes > 0 ? nearestEvent(i) : null;
    if (nearest != null) {
      nearest.mention().everyMinutes(minutes);
    }
  }

  private TablePlace nearestEvent(int i) {
    TablePlace nearest = null;
    for (TablePlace place : places) {
      int from = Math.min(i, place.first());
      int to = Math.max(i, place.first());
      boolean fits = place.mention().isEvent() || place.mention().concept() == null;
      if (fits
          && !Phrases.isBroken(words, from, to)
          && (nearest == null || to - from < Math.abs(nearest.first() - i))) {
        nearest = place;
      }
    }
    return nearest;
  }
}
