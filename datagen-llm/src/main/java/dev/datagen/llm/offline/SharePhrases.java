package dev.datagen.llm.offline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** Reads shares: of outliers, fraud and missing values, and how much grows in a year. */
final class SharePhrases {

  private final DescriptionText text;

  SharePhrases(DescriptionText text) {
    this.text = text;
  }

  /** Share of outliers, or 0. */
  double outliers() {
    double share =
        share("(?:outliers?|anomal(?:y|ies|ous)|spikes?|faulty|malfunctions?|glitch(?:es)?)");
    return share > 0 ? share : text.has("outliers?|anomal|spikes?|glitch") ? 0.01 : 0;
  }

  /** Share of fraud, or 0. */
  double fraud() {
    double share = share("fraud(?:ulent)?[a-z ]{0,20}");
    return share > 0 ? share : text.has("fraud") ? 0.01 : 0;
  }

  /** Growth in a year, or 0. */
  double growth() {
    Matcher m =
        text.matcher(
            "(?:grow(?:s|ing|th)?|increas(?:e|es|ing)|rising)[a-z ]{0,30}? (?:by |of )?"
                + DescriptionText.NUMBER
                + " ?(?:%|percent)|"
                + DescriptionText.NUMBER
                + " ?(?:%|percent)[a-z ]{0,20} (?:growth|increase)");
    if (m.find()) {
      double percent = Double.parseDouble(m.group(1) == null ? m.group(2) : m.group(1));
      boolean monthly =
          text.from(m.start()).matches(".{0,60}(a|per|each|every) month.*|.{0,60}monthly.*");
      return Math.min(percent, 1000) / 100 * (monthly ? 12 : 1);
    }
    return 0;
  }

  /** Share of nulls by words for what is missing. */
  Map<String, Double> nulls() {
    Map<String, Double> nulls = new LinkedHashMap<>();
    String small = "(?!(?:are|is|be|being|of|the|have|has|with|may|can|no)\\b)";
    String noun = "\\b(" + small + "[a-z]+(?:[ -]" + small + "[a-z]+)?)";
    String missing = "(?:missing|null|nulls|empty|blank|unknown|absent|unset|not given)";
    find(
        nulls,
        DescriptionText.NUMBER
            + " ?(?:%|percent) (?:of )?(?:the |all |their )?"
            + noun
            + "(?: values?| fields?| numbers?| addresses)? (?:are |is |being |will be |should be )?"
            + missing,
        0);
    find(nulls, DescriptionText.NUMBER + " ?(?:%|percent) " + missing + " " + noun, 0);
    find(
        nulls,
        DescriptionText.NUMBER
            + " ?(?:%|percent) (?:of [a-z]+ )?(?:have|has|with|lack|lacks|without) (?:no|a"
            + " missing|missing|an empty|an?)? ?"
            + noun,
        0);
    find(
        nulls,
        "(?:some|often|sometimes|occasionally|occasional|a few) " + missing + " " + noun,
        0.1);
    find(nulls, "optional " + noun, 0.3);
    find(
        nulls,
        noun
            + "(?: values?)? (?:is|are|may be|can be) (?:sometimes |often |occasionally"
            + " )?(?:optional|"
            + missing
            + ")",
        0.15);
    return nulls;
  }

  private void find(Map<String, Double> nulls, String regex, double preset) {
    Matcher m = text.matcher(regex);
    while (m.find()) {
      double rate = preset > 0 ? preset : Double.parseDouble(m.group(1)) / 100;
      String noun = m.group(preset > 0 ? 1 : 2);
      if (rate < 1) {
        nulls.putIfAbsent(noun, rate);
      }
    }
  }

  private double share(String what) {
    Matcher m =
        text.matcher(
            DescriptionText.NUMBER
                + " ?(?:%|percent)(?: of)?(?: the)?(?: [a-z]+){0,4}? (?:are |is |being )?"
                + what);
    return m.find() ? Math.min(0.5, Double.parseDouble(m.group(1)) / 100) : 0;
  }
}
