package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.method.MethodList.argument;
import static dev.datagen.plugins.faker.template.Template.choice;
import static dev.datagen.plugins.faker.template.Template.fixed;
import static dev.datagen.plugins.faker.template.Template.sequence;

import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.Template;
import java.util.ArrayList;
import java.util.List;

/** Companies, trade, files and vehicles. */
final class BusinessMethods {

  private BusinessMethods() {}

  static void addTo(MethodList methods) {
    methods.localized("company", "name of a company", (l, a) -> company(l));
    methods.localized("company_name", "name of a company", (l, a) -> company(l));
    methods.localized(
        "company_suffix", "legal form of a company", (l, a) -> l.key("company.suffix"));
    methods.english("industry", "branch of industry", "#{Company.industry}");
    methods.english("profession", "profession", "#{Company.profession}");
    methods.localized(
        "catch_phrase", "slogan of a company", (l, a) -> oneOfEach(l, "company.buzzwords"));
    methods.localized("bs", "what a company claims to do", (l, a) -> oneOfEach(l, "company.bs"));
    methods.localized(
        "buzzword", "word out of a slogan", (l, a) -> choice(lists(l, "company.buzzwords")));
    methods.english("department", "department of a shop", "#{commerce.department}");
    methods.expression("product_name", "name of a product", "#{Commerce.productName}");
    methods.expression("product", "kind of product", "#{commerce.product_name.product}");
    methods.expression(
        "product_adjective", "adjective for a product", "#{commerce.product_name.adjective}");
    methods.expression("material", "material of a product", "#{Commerce.material}");
    methods.english("brand", "brand", "#{Commerce.brand}");
    methods.english("vendor", "vendor", "#{Commerce.vendor}");
    methods.english(
        "promotion_code",
        "promotion code, as AmazingDeal123456",
        "#{commerce.promotion_code.adjective}#{commerce.promotion_code.noun}#{numerify '######'}");
    methods.values(
        "price",
        "price with two digits behind the point",
        a -> Numbers.range(a, "min", "max", 2),
        argument("min", 1, "lowest"),
        argument("max", 1000, "highest"));
    methods.universal(
        "sku", "stock keeping unit, as ABC-12345", a -> Patterns.bothify("???-#####", true));
    methods.english("file_extension", "ending of a file's name", "#{File.extension}");
    methods.english("mime_type", "MIME type", "#{File.mimeType}");
    methods.localized("file_name", "name of a file", (l, a) -> fileName(l));
    methods.localized(
        "file_path",
        "absolute path of a file",
        (l, a) ->
            sequence(fixed("/"), UserNames.slugs(l.key("lorem.words")), fixed("/"), fileName(l)));
    methods.english("vehicle_make", "make of a car", "#{Vehicle.make}");
    methods.universal("vehicle_model", "model of a car", a -> carModels(false));
    methods.universal("vehicle_make_model", "make and model of a car", a -> carModels(true));
    methods.universal("vehicle", "make and model of a car", a -> carModels(true));
    methods.english("vehicle_type", "kind of car", "#{Vehicle.carType}");
    methods.english("vehicle_fuel", "fuel of a car", "#{Vehicle.fuelType}");
    methods.localized(
        "license_plate",
        "number plate of a car",
        (l, a) ->
            Template.choice(
                l.key("vehicle.license_plate")
                    .bind(text -> Patterns.bothify(text, true))
                    .map(text -> text.toUpperCase(java.util.Locale.ROOT))));
    methods.english("color_name", "colour", "#{Color.name}");
    methods.expression("color", "colour in the locale's language", "#{Color.name}");
    methods.universal(
        "hex_color", "colour as #1a2b3c", a -> sequence(fixed("#"), InternetMethods.hex(6)));
    methods.universal(
        "rgb_color",
        "colour as 26,43,60",
        a ->
            sequence(
                Template.number(0, 255, 0),
                fixed(","),
                Template.number(0, 255, 0),
                fixed(","),
                Template.number(0, 255, 0)));
    methods.english("app_name", "name of an app", "#{App.name}");
    methods.universal(
        "app_version",
        "version of an app",
        a ->
            sequence(
                Template.number(0, 9, 0),
                fixed("."),
                Template.number(0, 30, 0),
                fixed("."),
                Template.number(0, 99, 0)));
    methods.words(
        "operating_system",
        "operating system",
        "Windows 10",
        "Windows 11",
        "macOS 13",
        "macOS 14",
        "macOS 15",
        "Ubuntu 22.04",
        "Ubuntu 24.04",
        "Debian 12",
        "Fedora 41",
        "Android 14",
        "Android 15",
        "iOS 17",
        "iOS 18",
        "ChromeOS");
    methods.english("programming_language", "programming language", "#{ProgrammingLanguage.name}");
    methods.english("book_title", "title of a book", "#{Book.title}");
    methods.english("university", "university", "#{University.name}");
    methods.english("dish", "dish", "#{Food.dish}");
    methods.english("animal", "animal", "#{Animal.name}");
  }

  /** English templates say "and", so a locale without its own does with last names. */
  private static Template company(LocaleTemplates locale) {
    return locale.isEnglish() || locale.lists().has("company.name")
        ? locale.expression("#{Company.name}")
        : choice(
            locale.expression("#{Name.lastName} #{company.suffix}"),
            locale.expression("#{Name.lastName}-#{Name.lastName}"));
  }

  private static Template fileName(LocaleTemplates locale) {
    return sequence(
        UserNames.slugs(locale.key("lorem.words")),
            Template.words("", "_final", "_v2", "_2024", "-draft"),
        fixed("."), LocaleTemplates.english().key("file.extension"));
  }

  /** A word of each of the lists at a key, one after the other. */
  private static Template oneOfEach(LocaleTemplates locale, String key) {
    List<Template> parts = new ArrayList<>();
    for (Template list : lists(locale, key)) {
      if (!parts.isEmpty()) {
        parts.add(fixed(" "));
      }
      parts.add(list);
    }
    return sequence(parts);
  }

  private static List<Template> lists(LocaleTemplates locale, String key) {
    List<?> lists = (List<?>) locale.lists().find(key).orElseThrow();
    return lists.stream()
        .map(list -> Template.words(((List<?>) list).stream().map(String::valueOf).toList()))
        .toList();
  }

  private static Template carModels(boolean withMake) {
    LocaleTemplates english = LocaleTemplates.english();
    List<Template> cars = new ArrayList<>();
    for (Object make : (List<?>) english.lists().find("vehicle.makes").orElseThrow()) {
      Template models = english.key("vehicle.models_by_make." + make);
      cars.add(withMake ? sequence(fixed(make + " "), models) : models);
    }
    return choice(cars);
  }
}
