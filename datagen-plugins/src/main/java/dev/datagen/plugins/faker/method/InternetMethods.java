package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.method.MethodList.argument;
import static dev.datagen.plugins.faker.template.Template.choice;
import static dev.datagen.plugins.faker.template.Template.fixed;
import static dev.datagen.plugins.faker.template.Template.number;
import static dev.datagen.plugins.faker.template.Template.repeat;
import static dev.datagen.plugins.faker.template.Template.sequence;

import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** E-mail, the web and networks. */
final class InternetMethods {

  private InternetMethods() {}

  static void addTo(MethodList methods) {
    methods.localized(
        "email", "e-mail address at a free provider", (l, a) -> email(l, UserNames.freeDomain(l)));
    methods.localized(
        "free_email",
        "e-mail address at a free provider",
        (l, a) -> email(l, UserNames.freeDomain(l)));
    methods.localized(
        "safe_email",
        "e-mail address at example.com, .net or .org, which belong to nobody",
        (l, a) -> email(l, UserNames.safeDomain()));
    methods.localized(
        "ascii_email",
        "e-mail address at a free provider",
        (l, a) -> email(l, UserNames.freeDomain(l)));
    methods.localized(
        "company_email",
        "e-mail address at a company",
        (l, a) -> email(l, UserNames.companyDomain(l)));
    methods.localized(
        "free_email_domain", "domain of a free e-mail provider", (l, a) -> UserNames.freeDomain(l));
    methods.localized("user_name", "user name", (l, a) -> UserNames.userName(l));
    methods.localized("username", "user name", (l, a) -> UserNames.userName(l));
    methods.localized("domain_name", "domain of a company", (l, a) -> UserNames.companyDomain(l));
    methods.localized("domain_word", "domain without its ending", (l, a) -> l.asciiLastNames());
    methods.localized("tld", "ending of a domain, as com", (l, a) -> UserNames.suffix(l));
    methods.localized(
        "hostname",
        "name of a host",
        (l, a) ->
            sequence(
                Template.words(
                    "web", "srv", "db", "mail", "app", "lt", "desktop", "laptop", "email"),
                fixed("-"),
                number(1, 99, 2),
                fixed("."),
                UserNames.companyDomain(l)));
    methods.localized(
        "url",
        "address of a web site",
        (l, a) ->
            sequence(
                Template.words("https://", "https://www.", "http://", "http://www."),
                UserNames.companyDomain(l),
                fixed("/")));
    methods.localized("uri", "address of a page", (l, a) -> uri(l));
    methods.localized("slug", "words joined by hyphens", (l, a) -> slug(l, "-"));
    methods.universal(
        "image_url",
        "address of a picture",
        a ->
            sequence(
                fixed("https://picsum.photos/"),
                number(100, 1000, 0),
                fixed("/"),
                number(100, 1000, 0)));
    methods.universal("ipv4", "IPv4 address", a -> ip(number(1, 223, 0)));
    methods.universal(
        "ipv4_public",
        "public IPv4 address",
        a ->
            choice(
                ip(number(11, 99, 0)),
                ip(number(101, 126, 0)),
                ip(number(128, 168, 0)),
                ip(number(193, 197, 0)),
                ip(number(204, 223, 0))));
    methods.universal(
        "ipv4_private",
        "private IPv4 address (RFC 1918)",
        a ->
            choice(
                ip(fixed("10")),
                sequence(fixed("192.168."), byteValue(), fixed("."), number(1, 254, 0)),
                sequence(
                    fixed("172."),
                    number(16, 31, 0),
                    fixed("."),
                    byteValue(),
                    fixed("."),
                    number(1, 254, 0))));
    methods.universal(
        "ipv4_cidr",
        "IPv4 network",
        a -> sequence(ip(number(1, 223, 0)), fixed("/"), number(8, 30, 0)));
    methods.universal(
        "ipv6",
        "IPv6 address",
        a -> sequence(Template.words("2", "3"), hex(3), repeat(sequence(fixed(":"), hex(4)), 7)));
    methods.universal(
        "mac_address",
        "MAC address",
        a ->
            sequence(
                hex(1),
                Template.words("0", "2", "4", "6", "8", "a", "c", "e"),
                repeat(sequence(fixed(":"), hex(2)), 5)));
    methods.universal("port_number", "port of a network service", a -> number(1024, 65535, 0));
    methods.english("http_method", "HTTP method", "#{Internet.httpMethod}");
    methods.words(
        "http_status_code",
        "HTTP status",
        "200",
        "201",
        "202",
        "204",
        "301",
        "302",
        "304",
        "400",
        "401",
        "403",
        "404",
        "405",
        "409",
        "410",
        "418",
        "422",
        "429",
        "500",
        "501",
        "502",
        "503",
        "504");
    methods.universal("user_agent", "browser's user agent", a -> userAgent());
    methods.universal(
        "uuid4",
        "random UUID",
        a ->
            sequence(
                hex(8),
                fixed("-"),
                hex(4),
                fixed("-4"),
                hex(3),
                fixed("-"),
                Template.words("8", "9", "a", "b"),
                hex(3),
                fixed("-"),
                hex(12)));
    methods.universal("md5", "MD5 digest in hexadecimal", a -> hex(32));
    methods.universal("sha1", "SHA-1 digest in hexadecimal", a -> hex(40));
    methods.universal("sha256", "SHA-256 digest in hexadecimal", a -> hex(64));
    methods.universal("sha512", "SHA-512 digest in hexadecimal", a -> hex(128));
    methods.universal(
        "hex",
        "hexadecimal digits",
        a -> hex(a.count("length", 1, 256)),
        argument("length", 16, "how many"));
    methods.computed(
        "password",
        "password with at least one character of each kind asked for",
        a -> Passwords.of(a),
        argument("length", 12, "how many characters"),
        argument("upper_case", true, "with A to Z"),
        argument("lower_case", true, "with a to z"),
        argument("digits", true, "with digits"),
        argument("special_chars", true, "with punctuation"));
  }

  private static Template email(LocaleTemplates locale, Template domain) {
    return sequence(UserNames.userName(locale), fixed("@"), domain);
  }

  static Template slug(LocaleTemplates locale, String glue) {
    Template word = UserNames.slugs(locale.key("lorem.words"));
    return sequence(word, fixed(glue), word, fixed(glue), word);
  }

  private static Template uri(LocaleTemplates locale) {
    return sequence(
        fixed("https://www."),
        UserNames.companyDomain(locale),
        fixed("/"),
        Template.words("", "app/", "blog/", "category/", "search/", "tags/", "posts/", "main/"),
        slug(locale, "-"),
        Template.words("", "/", ".html"));
  }

  private static Template ip(Template first) {
    return sequence(
        first, fixed("."), byteValue(), fixed("."), byteValue(), fixed("."), number(1, 254, 0));
  }

  private static Template byteValue() {
    return number(0, 255, 0);
  }

  /** Lower-case hexadecimal digits. */
  static Template hex(int digits) {
    return repeat(Patterns.characters("0123456789abcdef"), digits);
  }

  private static Template userAgent() {
    LocaleTemplates english = LocaleTemplates.english();
    Object browsers = english.lists().find("internet.user_agent").orElseThrow();
    List<Template> agents = new ArrayList<>();
    for (Object browser : new TreeSet<Object>(((Map<?, ?>) browsers).keySet())) {
      agents.add(english.key("internet.user_agent." + browser));
    }
    return choice(agents);
  }
}
