package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.plugins.faker.template.NotCompilable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where the locale of a row comes from: a column with countries or locales, or the same for all.
 *
 * @param input the column, or null
 * @param fallback the locale where there is no column, or the column holds null
 */
public record LocaleInput(Input input, FakerLocale fallback) {

  private static final int LARGEST_CACHE = 1 << 16;

  /** Declares the column of that name; none if it is null. */
  public static LocaleInput of(ColumnContext context, String column, FakerLocale fallback) {
    if (column == null) {
      return new LocaleInput(null, fallback);
    }
    Input input = context.input("locale_from", column);
    if (input.type().kind() != ColumnType.Kind.STRING) {
      throw new InvalidArgument(
          "locale_from",
          "\"" + column + "\" is of type " + input.type(),
          "name a string column that holds countries or locales");
    }
    return new LocaleInput(input, fallback);
  }

  /** Whether every row has the same locale. */
  public boolean isFixed() {
    return input == null;
  }

  /**
   * What each row's locale has been turned into.
   *
   * @param made remembers what was made of each locale, over all calls
   * @param out filled with one value for each row
   */
  <T> void read(
      Inputs inputs,
      ConcurrentHashMap<FakerLocale, T> made,
      Function<FakerLocale, T> make,
      T[] out) {
    StringColumn column = (StringColumn) inputs.column(input);
    Function<String, T> find = name -> value(name, inputs, made, make);
    if (column instanceof DictionaryColumn coded && coded.dictionary().size() <= LARGEST_CACHE) {
      readCodes(coded, find, out);
      return;
    }
    Map<String, T> seen = new HashMap<>();
    for (int i = 0; i < out.length; i++) {
      out[i] = seen.computeIfAbsent(String.valueOf(column.value(i)), find);
    }
  }

  private <T> void readCodes(DictionaryColumn column, Function<String, T> find, T[] out) {
    Dictionary dictionary = column.dictionary();
    Object[] byCode = new Object[dictionary.size()];
    int[] codes = column.codes();
    for (int i = 0; i < out.length; i++) {
      Object value = column.isNull(i) ? find.apply("null") : byCode[codes[i]];
      if (value == null) {
        value = find.apply(dictionary.string(codes[i]));
        byCode[codes[i]] = value;
      }
      @SuppressWarnings("unchecked")
      T typed = (T) value;
      out[i] = typed;
    }
  }

  private <T> T value(
      String name,
      Inputs inputs,
      ConcurrentHashMap<FakerLocale, T> made,
      Function<FakerLocale, T> make) {
    FakerLocale locale = fallback;
    if (!name.equals("null")) {
      Optional<FakerLocale> known = Locales.ofCountryOrTag(name);
      locale = known.orElse(Locales.DEFAULT);
      if (known.isEmpty()) {
        warn(inputs);
      }
    }
    return made.computeIfAbsent(locale, wanted -> makeOrEnglish(wanted, inputs, make));
  }

  /** A locale that lacks what is asked for is no reason to stop amid the rows. */
  private <T> T makeOrEnglish(FakerLocale wanted, Inputs inputs, Function<FakerLocale, T> make) {
    try {
      return make.apply(wanted);
    } catch (NotCompilable | InvalidArgument e) {
      if (wanted.equals(Locales.DEFAULT)) {
        throw e;
      }
      warn(inputs);
      return make.apply(Locales.DEFAULT);
    }
  }

  private void warn(Inputs inputs) {
    inputs.warn(
        "locale_from",
        "\"" + input.name() + "\" holds countries without a locale; they got en_US",
        "use ISO-3166 codes, English names of countries, or locales such as ja_JP");
  }
}
