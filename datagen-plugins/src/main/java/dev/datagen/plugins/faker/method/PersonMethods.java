package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.template.Template.fixed;
import static dev.datagen.plugins.faker.template.Template.sequence;

import dev.datagen.plugins.faker.template.Template;

/** Names of people and what goes with them. */
final class PersonMethods {

  private PersonMethods() {}

  static void addTo(MethodList methods) {
    methods.localized("name", "full name of a person", (l, a) -> name(l));
    methods.localized("full_name", "full name of a person", (l, a) -> name(l));
    methods.localized("name_male", "full name of a man", (l, a) -> fullName(l, "male"));
    methods.localized("name_female", "full name of a woman", (l, a) -> fullName(l, "female"));
    methods.expression("first_name", "first name", "#{Name.firstName}");
    methods.localized("first_name_male", "first name of a man", (l, a) -> firstName(l, "male"));
    methods.localized(
        "first_name_female", "first name of a woman", (l, a) -> firstName(l, "female"));
    methods.expression("middle_name", "middle name", "#{Name.firstName}");
    methods.expression("last_name", "last name", "#{Name.lastName}");
    methods.localized("last_name_male", "last name of a man", (l, a) -> lastName(l, "male"));
    methods.localized("last_name_female", "last name of a woman", (l, a) -> lastName(l, "female"));
    methods.expression("prefix", "form of address before a name, as Dr.", "#{Name.prefix}");
    methods.localized("suffix", "title behind a name, as Jr.", (l, a) -> l.key("name.suffix"));
    methods.localized(
        "name_with_middle",
        "full name with a middle name or two last names",
        (l, a) -> nameWithMiddle(l));
    methods.expression("job", "title of a job", "#{Job.title}");
    methods.expression("job_field", "field of work", "#{Job.field}");
    methods.expression("job_position", "position in a company", "#{Job.position}");
    methods.expression("job_seniority", "seniority in a job", "#{Job.seniority}");
    methods.expression("key_skill", "skill asked for in a job", "#{Job.keySkills}");
    methods.words("gender", "gender", "Female", "Male");
    methods.words(
        "blood_type",
        "blood group with its sign, as AB+",
        "A+",
        "A-",
        "B+",
        "B-",
        "AB+",
        "AB-",
        "O+",
        "O-");
    methods.english("nationality", "nationality", "#{Nation.nationality}");
    methods.english("marital_status", "marital status", "#{Demographic.maritalStatus}");
    methods.english("education_level", "highest education", "#{Demographic.educationalAttainment}");
    methods.english("hobby", "hobby", "#{Hobby.activity}");
    methods.english("zodiac_sign", "sign of the zodiac", "#{Zodiac.sign}");
  }

  /** English templates have English titles, so a locale without its own does without. */
  private static Template name(LocaleTemplates locale) {
    return locale.isEnglish() || locale.lists().has("name.name")
        ? locale.expression("#{Name.name}")
        : locale.expression("#{Name.firstName} #{Name.lastName}");
  }

  private static Template nameWithMiddle(LocaleTemplates locale) {
    return locale.isEnglish() || locale.lists().has("name.name_with_middle")
        ? locale.expression("#{Name.nameWithMiddle}")
        : locale.expression("#{Name.firstName} #{Name.lastName} #{Name.lastName}");
  }

  /** Where lists differ by gender under some name, that one; else the list for all. */
  static Template firstName(LocaleTemplates locale, String gender) {
    return firstOf(
        locale,
        "name." + gender + "_first_name",
        "name." + manly(gender) + "_first_name",
        "name.first_name");
  }

  static Template lastName(LocaleTemplates locale, String gender) {
    return firstOf(
        locale,
        "name." + gender + "_last_name",
        "name." + manly(gender) + "_last_name",
        "name.last_name");
  }

  private static Template fullName(LocaleTemplates locale, String gender) {
    Template first = firstName(locale, gender);
    Template last = lastName(locale, gender);
    return switch (locale.locale().language()) {
      case "zh" -> sequence(last, first);
      case "ja", "ko", "hu" -> sequence(last, fixed(" "), first);
      default -> sequence(first, fixed(" "), last);
    };
  }

  private static Template firstOf(LocaleTemplates locale, String... keys) {
    for (String key : keys) {
      if (locale.lists().has(key)) {
        return locale.key(key);
      }
    }
    return locale.key(keys[keys.length - 1]);
  }

  private static String manly(String gender) {
    return gender.equals("male") ? "man" : "woman";
  }
}
