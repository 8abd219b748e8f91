package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.method.MethodList.argument;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.NearestName;
import dev.datagen.plugins.faker.locale.Table;
import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.Template;
import dev.datagen.plugins.faker.text.TextSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers of accounts, cards, goods and people, with right check digits. */
final class CodeMethods {

  private static final Map<String, List<String>> CARDS = new LinkedHashMap<>();
  private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

  static {
    CARDS.put("visa", List.of("4nnnnnnnnnnnnnn0"));
    CARDS.put(
        "mastercard",
        List.of(
            "51nnnnnnnnnnnnn0",
            "52nnnnnnnnnnnnn0",
            "53nnnnnnnnnnnnn0",
            "54nnnnnnnnnnnnn0",
            "55nnnnnnnnnnnnn0"));
    CARDS.put("amex", List.of("34nnnnnnnnnnnn0", "37nnnnnnnnnnnn0"));
    CARDS.put("discover", List.of("6011nnnnnnnnnnn0", "65nnnnnnnnnnnnn0"));
    CARDS.put("diners", List.of("300nnnnnnnnnn0", "36nnnnnnnnnnn0", "38nnnnnnnnnnn0"));
    CARDS.put("jcb", List.of("3528nnnnnnnnnnn0", "3589nnnnnnnnnnn0"));
    CARDS.put("maestro", List.of("5018nnnnnnnnnnn0", "6304nnnnnnnnnnn0"));
    for (List<String> row : Table.read(CodeMethods.class, "iban.tsv")) {
      ACCOUNTS.put(row.get(0), row.get(1));
    }
  }

  private CodeMethods() {}

  static void addTo(MethodList methods) {
    cards(methods);
    accounts(methods);
    currencies(methods);
    articles(methods);
    documents(methods);
  }

  private static void cards(MethodList methods) {
    methods.computed(
        "credit_card_number",
        "number of a credit card, valid by Luhn",
        a -> card(a),
        argument(
            "card_type", "any", "visa, mastercard, amex, discover, diners, jcb, maestro or any"));
    methods.words(
        "credit_card_provider",
        "brand of a credit card",
        "Visa",
        "Mastercard",
        "American Express",
        "Discover",
        "Diners Club",
        "JCB",
        "Maestro");
    methods.localized(
        "credit_card_expire",
        "month/year of the five years behind the timeframe's end",
        (l, a) -> expiry(a));
    methods.universal(
        "credit_card_security_code",
        "security code of a credit card",
        a -> Patterns.numerify("###"));
  }

  private static void accounts(MethodList methods) {
    methods.localizedComputed(
        "iban",
        "IBAN of the locale's country, else of Germany",
        (l, a) -> new PatternSource(List.of(iban(l, a)), Checks::iban),
        argument("country", "of the locale", "ISO-3166 alpha-2 code"));
    methods.localizedComputed(
        "bban",
        "bank account of the locale's country, else of Germany",
        (l, a) -> new PatternSource(List.of(ACCOUNTS.get(country(l, a))), Checks::none),
        argument("country", "of the locale", "ISO-3166 alpha-2 code"));
    methods.localizedComputed(
        "swift",
        "BIC of a bank in the locale's country",
        (l, a) ->
            new PatternSource(
                List.of(
                    "aaaa" + quoted(l.locale().country()) + "cc",
                    "aaaa" + quoted(l.locale().country()) + "ccccc"),
                Checks::none));
    methods.localizedComputed(
        "swift8",
        "BIC of 8 characters in the locale's country",
        (l, a) ->
            new PatternSource(List.of("aaaa" + quoted(l.locale().country()) + "cc"), Checks::none));
    methods.computed(
        "aba",
        "routing number of an American bank",
        a ->
            new PatternSource(
                List.of("0znnnnnn0", "10nnnnnn0", "11nnnnnn0", "12nnnnnn0"), Checks::routing));
  }

  private static void currencies(MethodList methods) {
    methods.english("currency_code", "ISO-4217 code of a currency", "#{currency.code}");
    methods.english("currency_name", "name of a currency", "#{currency.name}");
    methods.english("currency_symbol", "sign of a currency", "#{currency.symbol}");
    methods.words(
        "cryptocurrency_code",
        "code of a cryptocurrency",
        "BTC",
        "ETH",
        "XRP",
        "LTC",
        "BCH",
        "ADA",
        "DOT",
        "SOL",
        "DOGE",
        "XMR",
        "XLM",
        "EOS",
        "TRX",
        "ETC",
        "DASH",
        "ZEC");
    methods.english("stock_symbol", "symbol of a stock", "#{finance.ticker.nasdaq}");
    methods.english("stock_exchange", "stock exchange", "#{finance.stock_market}");
  }

  private static void articles(MethodList methods) {
    methods.computed(
        "isbn10",
        "ISBN-10",
        a -> new PatternSource(List.of("0nnnnnnnn0", "1nnnnnnnn0"), Checks::isbn10));
    methods.computed(
        "isbn13",
        "ISBN-13",
        a -> new PatternSource(List.of("978nnnnnnnnn0", "979znnnnnnnn0"), Checks::gtin));
    methods.computed("ean8", "EAN-8", a -> new PatternSource(List.of("nnnnnnn0"), Checks::gtin));
    methods.computed(
        "ean13", "EAN-13", a -> new PatternSource(List.of("nnnnnnnnnnnn0"), Checks::gtin));
    methods.computed(
        "ean", "EAN-13", a -> new PatternSource(List.of("nnnnnnnnnnnn0"), Checks::gtin));
    methods.computed("upc", "UPC-A", a -> new PatternSource(List.of("nnnnnnnnnnn0"), Checks::gtin));
    methods.computed(
        "imei",
        "IMEI of a mobile phone",
        a ->
            new PatternSource(
                List.of("35nnnnnnnnnnnn0", "86nnnnnnnnnnnn0", "01nnnnnnnnnnnn0"), Checks::luhn));
    methods.computed(
        "vin",
        "vehicle identification number",
        a -> new PatternSource(List.of("vvvvvvvv0vvnnnnnn"), Checks::vehicle));
  }

  private static void documents(MethodList methods) {
    methods.universal("ssn", "American social security number", a -> ssn());
    methods.universal(
        "ein",
        "American employer identification number",
        a -> Patterns.ofSchema("%#-#######", true, null));
    methods.universal(
        "passport_number", "number of a passport", a -> Patterns.bothify("?########", true));
    methods.universal(
        "driver_license", "number of a driving licence", a -> Patterns.bothify("?#######", true));
  }

  private static TextSource card(Arguments arguments) {
    String type = arguments.text("card_type");
    if (type.equals("any")) {
      List<String> all = new ArrayList<>();
      CARDS.values().forEach(all::addAll);
      return new PatternSource(all, Checks::luhn);
    }
    if (!CARDS.containsKey(type)) {
      throw arguments.wrong(
          "card_type",
          "unknown type \"" + type + "\"",
          NearestName.hint(type, "types", CARDS.keySet()));
    }
    return new PatternSource(CARDS.get(type), Checks::luhn);
  }

  private static Template expiry(Arguments arguments) {
    int year =
        java.time.LocalDate.ofEpochDay(Math.floorDiv(arguments.reference(), 86_400_000_000L))
            .getYear();
    List<String> months = new ArrayList<>();
    for (int later = 1; later <= 5; later++) {
      for (int month = 1; month <= 12; month++) {
        int short_ = (year + later) % 100;
        months.add((month < 10 ? "0" : "") + month + "/" + (short_ < 10 ? "0" : "") + short_);
      }
    }
    return Template.words(months);
  }

  private static String iban(LocaleTemplates locale, Arguments arguments) {
    String country = country(locale, arguments);
    return quoted(country) + "00" + ACCOUNTS.get(country);
  }

  private static String country(LocaleTemplates locale, Arguments arguments) {
    String given = arguments.text("country");
    if (given.equals("of the locale")) {
      String own = locale.locale().country();
      return ACCOUNTS.containsKey(own) ? own : "DE";
    }
    if (!ACCOUNTS.containsKey(given)) {
      throw new InvalidArgument(
          "country",
          "no IBAN for \"" + given + "\"",
          NearestName.hint(given, "countries", ACCOUNTS.keySet()));
    }
    return given;
  }

  private static String quoted(String country) {
    return "'" + country.charAt(0) + "'" + country.charAt(1);
  }

  private static Template ssn() {
    List<String> areas = new ArrayList<>();
    for (int area = 1; area < 900; area++) {
      if (area != 666) {
        areas.add((area < 10 ? "00" : area < 100 ? "0" : "") + area + "-");
      }
    }
    return Template.sequence(
        Template.words(areas),
        Template.number(1, 99, 2),
        Template.fixed("-"),
        Template.number(1, 9999, 4));
  }
}
