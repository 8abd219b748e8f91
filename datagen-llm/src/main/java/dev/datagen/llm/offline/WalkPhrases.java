package dev.datagen.llm.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads walks: the stages of a funnel, and subscriptions that begin, change and end. */
final class WalkPhrases {

  private final DescriptionText text;

  WalkPhrases(DescriptionText text) {
    this.text = text;
  }

  /** The stages of a funnel in order, or none. */
  List<String> stages() {
    Matcher arrows = text.matcher("[a-z_ -]{2,30}(?: ?(?:→|->|=>|>) ?[a-z_ -]{2,30}){2,}");
    if (arrows.find()) {
      return names(arrows.group().split("→|->|=>|>"));
    }
    Matcher funnel =
        text.matcher(
            "(?:funnel|conversion path|pipeline)[a-z ]{0,30}?(?: from|:| of| with stages?| with)"
                + " ([a-z_, -]+?)(?:\\.|;|$|\\(|, with|, about|, over| with)");
    if (funnel.find()) {
      List<String> names = names(funnel.group(1).split(",| to | then | and (?=[a-z_ -]+$)"));
      if (names.size() >= 3) {
        return names;
      }
    }
    return text.has("funnel") ? List.of("visit", "signup", "activation", "purchase") : List.of();
  }

  private static List<String> names(String[] parts) {
    List<String> names = new ArrayList<>();
    for (String part : parts) {
      String[] tokens =
          part.strip()
              .replaceAll(
                  "^(?:from|to|then|and|a|the|an|funnel|stages?|go|goes|users|visitors|customers|through)"
                      + " +",
                  "")
              .replaceAll("[^a-z0-9]+", " ")
              .strip()
              .split(" ");
      int from = Math.max(0, tokens.length - 3);
      String name = String.join("_", List.of(tokens).subList(from, tokens.length));
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether subscriptions begin, change and end. */
  boolean hasStates() {
    return text.has(
        "churn|(?<!clinical )trials?|renew(al|s|ing)?|cancel(s|lation|lations)? (their"
            + " )?(subscription|membership|plan)|lifecycle|life cycle|subscription"
            + " states?|pause[sd]?|past due");
  }

  /** Share that is lost in a month. */
  double churn() {
    Matcher m =
        text.matcher(
            DescriptionText.NUMBER
                + " ?(?:%|percent)[a-z ]{0,20} churn|churn[a-z ]{0,25} "
                + DescriptionText.NUMBER
                + " ?(?:%|percent)");
    if (m.find()) {
      return Math.min(90, Double.parseDouble(m.group(1) == null ? m.group(2) : m.group(1))) / 100;
    }
    return 0.04;
  }
}
