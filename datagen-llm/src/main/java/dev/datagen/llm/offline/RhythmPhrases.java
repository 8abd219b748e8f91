package dev.datagen.llm.offline;

/**
 * Reads rhythms: at which hours, on which days and in which months things happen, and how unevenly.
 */
final class RhythmPhrases {

  private final DescriptionText text;

  RhythmPhrases(DescriptionText text) {
    this.text = text;
  }

  /** How days of the week weigh: a name of the rhythms, or empty. */
  String days() {
    if (text.has(
        "weekend[-"
            + " ]heavy|(busier|busiest|more|mostly|peaks?|mainly|especially|higher|popular|heavier)[a-z"
            + " ]{0,30} (on|at|over|during) (the )?weekends?|weekend"
            + " (peaks?|traffic|spikes?)|mostly weekends")) {
      return "weekend";
    } else if (text.has(
        "(quiet|quieter|fewer|less|lower|slower|closed|drops?|dips?|almost none|rarely|none)[a-z"
            + " ]{0,25} (on|at|over|during) (the )?weekends?|(on|during) weekdays|weekdays"
            + " only|mostly weekdays|working days|work days")) {
      return "weekdays";
    }
    return hours().equals("business") ? "business" : "";
  }

  /** How the hours weigh, or empty. */
  String hours() {
    if (text.has("(business|office|working|opening) hours|9 ?(to|-) ?5")) {
      return "business";
    } else if (text.has("rush hours?|commut(e|ing|ers?)")) {
      return "commute";
    } else if (text.has("(at|late at|during the|by) nights?|nightly|nighttime|late evening")) {
      return "night";
    } else if (text.has("evenings?")) {
      return "evening";
    } else if (text.has("(in|during|every) (the )?mornings?|morning")) {
      return "morning";
    }
    return text.has("lunch|dinner|meal times?") ? "meals" : "";
  }

  /** How the months weigh, or empty. */
  String months() {
    if (text.has("christmas|holiday season|holiday (peak|shopping|spike)|december|festive")) {
      return "christmas";
    } else if (text.has("summer")) {
      return "summer";
    } else if (text.has("winter")) {
      return "winter";
    } else if (text.has("in spring|spring (peak|season)")) {
      return "spring";
    } else if (text.has("autumn|in the fall|back to school")) {
      return "autumn";
    }
    return text.has("seasonal|seasonality|seasons") ? "seasonal" : "";
  }

  /** Whether there is a sale on Black Friday. */
  boolean hasBlackFriday() {
    return text.has("black friday|cyber monday|black week");
  }

  /** Whether there are promotions. */
  boolean hasPromotions() {
    return text.has(
        "promotions?|promo (days?|periods?|campaigns?)|sales? events?|flash sales?|special offers");
  }

  /** Whether a few things are much more popular than the others. */
  boolean isSkewed() {
    return text.has(
        "skewed|long[- ]tail|heavy[- ]tail|power[- ]law|zipf|80/20|pareto|best[-"
            + " ]?sell(er|ing)s?|top[- ]sellers?|(a )?few [a-z"
            + " ]{1,30}(most|popular|dominate|account)|(much|far) more popular|some [a-z]+"
            + " (are|being) (much |far |very |more )*popular|popular(ity)?");
  }

  /** Whether a few have most of what is under them. */
  boolean hasPowerUsers() {
    return text.has(
        "power[- ]users?|whales?|heavy users?|a few [a-z]+ (have|place|make|post|generate|account"
            + " for) (most|many)|most [a-z]+ have (only )?(few|one)");
  }
}
