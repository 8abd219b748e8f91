package dev.datagen.llm.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how the data behave: rhythms, shares, segments, funnels. */
final class Traits {

  private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";

  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("germany", "Germany"),
          Map.entry("german", "Germany"),
          Map.entry("france", "France"),
          Map.entry("french", "France"),
          Map.entry("spain", "Spain"),
          Map.entry("italy", "Italy"),
          Map.entry("uk", "United Kingdom"),
          Map.entry("united kingdom", "United Kingdom"),
          Map.entry("britain", "United Kingdom"),
          Map.entry("usa", "United States"),
          Map.entry("us", "United States"),
          Map.entry("united states", "United States"),
          Map.entry("canada", "Canada"),
          Map.entry("australia", "Australia"),
          Map.entry("netherlands", "Netherlands"),
          Map.entry("belgium", "Belgium"),
          Map.entry("austria", "Austria"),
          Map.entry("switzerland", "Switzerland"),
          Map.entry("poland", "Poland"),
          Map.entry("portugal", "Portugal"),
          Map.entry("sweden", "Sweden"),
          Map.entry("japan", "Japan"),
          Map.entry("brazil", "Brazil"),
          Map.entry("india", "India"),
          Map.entry("mexico", "Mexico"),
          Map.entry("ireland", "Ireland"));

  private final String text;
  private final String original;
  private final List<Word> words;

  Traits(String original, List<Word> words) {
    this.original = original;
    this.text = original.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    this.words = words;
  }

  /** How days of the week weigh: a name of the rhythms, or empty. */
  String days() {
    if (has(
        "weekend[- ]heavy|(busier|busiest|more|mostly|peaks?|mainly|especially|higher|popular|heavier)[a-z ]{0,30} (on|at|over|during) (the )?weekends?|weekend (peaks?|traffic|spikes?)|mostly weekends")) {
      return "weekend";
    } else if (has(
        "(quiet|quieter|fewer|less|lower|slower|closed|drops?|dips?|almost none|rarely|none)[a-z ]{0,25} (on|at|over|during) (the )?weekends?|(on|during) weekdays|weekdays only|mostly weekdays|working days|work days")) {
      return "weekdays";
    }
    return hours().equals("business") ? "business" : "";
  }

  /** How the hours weigh, or empty. */
  String hours() {
    if (has("(business|office|working|opening) hours|9 ?(to|-) ?5")) {
      return "business";
    } else if (has("rush hours?|commut(e|ing|ers?)")) {
      return "commute";
    } else if (has("(at|late at|during the|by) nights?|nightly|nighttime|late evening")) {
      return "night";
    } else if (has("evenings?")) {
      return "evening";
    } else if (has("(in|during|every) (the )?mornings?|morning")) {
      return "morning";
    }
    return has("lunch|dinner|meal times?") ? "meals" : "";
  }

  /** How the months weigh, or empty. */
  String months() {
    if (has("christmas|holiday season|holiday (peak|shopping|spike)|december|festive")) {
      return "christmas";
    } else if (has("summer")) {
      return "summer";
    } else if (has("winter")) {
      return "winter";
    } else if (has("in spring|spring (peak|season)")) {
      return "spring";
    } else if (has("autumn|in the fall|back to school")) {
      return "autumn";
    }
    return has("seasonal|seasonality|seasons") ? "seasonal" : "";
  }

  /** Whether there is a sale on Black Friday. */
  boolean hasBlackFriday() {
    return has("black friday|cyber monday|black week");
  }

  /** Whether there are promotions. */
  boolean hasPromotions() {
    return has(
        "promotions?|promo (days?|periods?|campaigns?)|sales? events?|flash sales?|special offers");
  }

  /** Whether a few things are much more popular than the others. */
  boolean isSkewed() {
    return has(
        "skewed|long[- ]tail|heavy[- ]tail|power[- ]law|zipf|80/20|pareto|best[- ]?sell(er|ing)s?|top[- ]sellers?"
            + "|(a )?few [a-z ]{1,30}(most|popular|dominate|account)|(much|far) more popular|some [a-z]+ (are|being) (much |far |very |more )*popular|popular(ity)?");
  }

  /** Whether a few have most of what is under them. */
  boolean hasPowerUsers() {
    return has(
        "power[- ]users?|whales?|heavy users?|a few [a-z]+ (have|place|make|post|generate|account for) (most|many)|most [a-z]+ have (only )?(few|one)");
  }

  /** Share of outliers, or 0. */
  double outliers() {
    double share =
        share("(?:outliers?|anomal(?:y|ies|ous)|spikes?|faulty|malfunctions?|glitch(?:es)?)");
    return share > 0 ? share : has("outliers?|anomal|spikes?|glitch") ? 0.01 : 0;
  }

  /** Share of fraud, or 0. */
  double fraud() {
    double share = share("fraud(?:ulent)?[a-z ]{0,20}");
    return share > 0 ? share : has("fraud") ? 0.01 : 0;
  }

  /** Growth in a year, or 0. */
  double growth() {
    Matcher m =
        Pattern.compile(
                "(?:grow(?:s|ing|th)?|increas(?:e|es|ing)|rising)[a-z ]{0,30}? (?:by |of )?"
                    + NUMBER
                    + " ?(?:%|percent)|"
                    + NUMBER
                    + " ?(?:%|percent)[a-z ]{0,20} (?:growth|increase)")
            .matcher(text);
    if (m.find()) {
      double percent = Double.parseDouble(m.group(1) == null ? m.group(2) : m.group(1));
      boolean monthly =
          text.substring(m.start()).matches(".{0,60}(a|per|each|every) month.*|.{0,60}monthly.*");
      return Math.min(percent, 1000) / 100 * (monthly ? 12 : 1);
    }
    return 0;
  }

  /** Countries named. */
  List<String> countries() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int n = 2; n >= 1; n--) {
        String phrase = Phrases.at(words, i, n);
        boolean us = phrase.equals("us") && !words.get(i).text().equals("US");
        String country = COUNTRIES.get(phrase);
        if (country != null && !us && !found.contains(country)) {
          found.add(country);
        }
      }
    }
    return found;
  }

  /** Share of nulls by words for what is missing. */
  Map<String, Double> nulls() {
    Map<String, Double> nulls = new LinkedHashMap<>();
    String small = "(?!(?:are|is|be|being|of|the|have|has|with|may|can|no)\\b)";
    String noun = "\\b(" + small + "[a-z]+(?:[ -]" + small + "[a-z]+)?)";
    String missing = "(?:missing|null|nulls|empty|blank|unknown|absent|unset|not given)";
    find(
        nulls,
        NUMBER
            + " ?(?:%|percent) (?:of )?(?:the |all |their )?"
            + noun
            + "(?: values?| fields?| numbers?| addresses)? (?:are |is |being |will be |should be )?"
            + missing,
        0);
    find(nulls, NUMBER + " ?(?:%|percent) " + missing + " " + noun, 0);
    find(
        nulls,
        NUMBER
            + " ?(?:%|percent) (?:of [a-z]+ )?(?:have|has|with|lack|lacks|without) (?:no|a missing|missing|an empty|an?)? ?"
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
            + "(?: values?)? (?:is|are|may be|can be) (?:sometimes |often |occasionally )?(?:optional|"
            + missing
            + ")",
        0.15);
    return nulls;
  }

  private void find(Map<String, Double> nulls, String regex, double preset) {
    Matcher m = Pattern.compile(regex).matcher(text);
    while (m.find()) {
      double rate = preset > 0 ? preset : Double.parseDouble(m.group(1)) / 100;
      String noun = m.group(preset > 0 ? 1 : 2);
      if (rate < 1) {
        nulls.putIfAbsent(noun, rate);
      }
    }
  }

  /** Segments named together or with a share: adjective → share in percent. */
  Map<String, Double> segments() {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String name = word.text().toLowerCase(Locale.ROOT);
      if (word.kind() == Word.Kind.WORD && Adjectives.SEGMENTS.containsKey(name)) {
        double given = percentBefore(i);
        if (given > 0) {
          shares.put(name, given);
        } else {
          shares.putIfAbsent(name, -1.0);
        }
      }
    }
    if (shares.size() == 1) {
      String only = shares.keySet().iterator().next();
      if (shares.get(only) < 0
          && !has(
              only
                  + " (?:users?|customers?|members?|accounts?|players?|clients?|plans?|subscribers?)")) {
        return Map.of();
      }
      shares.put(only.equals("regular") || only.equals("standard") ? "premium" : "regular", -1.0);
    }
    return spread(shares);
  }

  private static Map<String, Double> spread(Map<String, Double> shares) {
    double given = shares.values().stream().filter(share -> share > 0).mapToDouble(s -> s).sum();
    double open =
        shares.entrySet().stream()
            .filter(e -> e.getValue() < 0)
            .mapToDouble(e -> Adjectives.SEGMENTS.get(e.getKey()))
            .sum();
    Map<String, Double> all = new LinkedHashMap<>();
    shares.forEach(
        (name, share) ->
            all.put(
                name,
                share > 0
                    ? share
                    : Math.max(0.5, (100 - given) * Adjectives.SEGMENTS.get(name) / open)));
    return all;
  }

  private double percentBefore(int i) {
    for (int k = i - 1; k >= 0 && k >= i - 6; k--) {
      if (words.get(k).kind() == Word.Kind.PERCENT) {
        return words.get(k).low() < 100 ? words.get(k).low() : 0;
      } else if (words.get(k).isMark() || words.get(k).is("and")) {
        return 0;
      }
    }
    return 0;
  }

  /** How much more often rows of a segment do something, or 1. */
  double oftener(String segment) {
    return factor(
        segment,
        "(?:order|buy|purchase|visit|play|post|use|log|active|often|come|book|sessions?|events?)[a-z ]{0,30}");
  }

  /** How much more rows of a segment spend, or 1. */
  double dearer(String segment) {
    return factor(segment, "(?:spend|pay|worth|larger|bigger|higher|amount|value)[a-z ]{0,30}");
  }

  private double factor(String segment, String verb) {
    String times = "(?:([0-9.]+) ?(?:x|times)|(twice)|(three times)|(double))";
    Matcher m =
        Pattern.compile(segment + " [a-z]+ [a-z ]{0,15}" + verb + "?" + times + "([a-z ]{0,30})")
            .matcher(text);
    if (!m.find()) {
      return 1;
    }
    boolean aboutMoney =
        m.group().matches(".*(spend|pay|worth|larger|bigger|value|amount|money).*");
    if (aboutMoney != verb.contains("spend")) {
      return 1;
    }
    double factor =
        m.group(1) != null ? Double.parseDouble(m.group(1)) : m.group(3) != null ? 3 : 2;
    return Math.min(Math.max(factor, 0.05), 50);
  }

  /** The stages of a funnel in order, or none. */
  List<String> stages() {
    Matcher arrows =
        Pattern.compile("[a-z_ -]{2,30}(?: ?(?:→|->|=>|>) ?[a-z_ -]{2,30}){2,}").matcher(text);
    if (arrows.find()) {
      return names(arrows.group().split("→|->|=>|>"));
    }
    Matcher funnel =
        Pattern.compile(
                "(?:funnel|conversion path|pipeline)[a-z ]{0,30}?(?: from|:| of| with stages?| with) ([a-z_, -]+?)(?:\\.|;|$|\\(|, with|, about|, over| with)")
            .matcher(text);
    if (funnel.find()) {
      List<String> names = names(funnel.group(1).split(",| to | then | and (?=[a-z_ -]+$)"));
      if (names.size() >= 3) {
        return names;
      }
    }
    return has("funnel") ? List.of("visit", "signup", "activation", "purchase") : List.of();
  }

  private static List<String> names(String[] parts) {
    List<String> names = new ArrayList<>();
    for (String part : parts) {
      String[] tokens =
          part.strip()
              .replaceAll(
                  "^(?:from|to|then|and|a|the|an|funnel|stages?|go|goes|users|visitors|customers|through) +",
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
    return has(
        "churn|(?<!clinical )trials?|renew(al|s|ing)?|cancel(s|lation|lations)? (their )?(subscription|membership|plan)|lifecycle|life cycle|subscription states?|pause[sd]?|past due");
  }

  /** Share that is lost in a month. */
  double churn() {
    Matcher m =
        Pattern.compile(
                NUMBER
                    + " ?(?:%|percent)[a-z ]{0,20} churn|churn[a-z ]{0,25} "
                    + NUMBER
                    + " ?(?:%|percent)")
            .matcher(text);
    if (m.find()) {
      return Math.min(90, Double.parseDouble(m.group(1) == null ? m.group(2) : m.group(1))) / 100;
    }
    return 0.04;
  }

  private double share(String what) {
    Matcher m =
        Pattern.compile(
                NUMBER
                    + " ?(?:%|percent)(?: of)?(?: the)?(?: [a-z]+){0,4}? (?:are |is |being )?"
                    + what)
            .matcher(text);
    return m.find() ? Math.min(0.5, Double.parseDouble(m.group(1)) / 100) : 0;
  }

  private boolean has(String regex) {
    return Pattern.compile("\\b(?:" + regex + ")").matcher(text).find();
  }

  @Override
  public String toString() {
    return original;
  }
}
