package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.text.TextSource;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * User names and e-mail addresses that fit a person's name, or are unique, or both: {@code
 * jane.doe}, {@code jdoe47}. In a unique column the name is followed by a number that a keyed
 * bijection makes of the row: {@code jane.doe1234}.
 */
public final class AccountGenerator implements Generator {

  private static final int FIRST_DRAW = 8;

  private final Input name;
  private final LocaleInput locale;
  private final Function<FakerLocale, Account> make;
  private final ConcurrentHashMap<FakerLocale, Account> made = new ConcurrentHashMap<>();
  private final boolean unique;

  /**
   * What a locale contributes.
   *
   * @param language for transliteration
   * @param plain names that end in a letter, for rows without a name
   * @param domain behind the at sign, or null for user names
   */
  public record Account(String language, TextSource plain, TextSource domain) {}

  /**
   * @param name the column with the person's name, or null
   * @param locale the rows' locales
   * @param make what a locale contributes
   * @param unique whether no two values may be equal
   */
  public AccountGenerator(
      Input name, LocaleInput locale, Function<FakerLocale, Account> make, boolean unique) {
    this.name = name;
    this.locale = locale;
    this.make = make;
    this.unique = unique;
  }

  @Override
  public ColumnType output() {
    return ColumnType.STRING;
  }

  @Override
  public boolean unique() {
    return unique;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    int size = rows.size();
    Account[] accounts = new Account[size];
    if (locale.isFixed()) {
      Arrays.fill(accounts, made.computeIfAbsent(locale.fallback(), make));
    } else {
      locale.read(inputs, made, make, accounts);
    }
    StringColumn names = name == null ? null : (StringColumn) inputs.column(name);
    RowNumbers numbers = unique ? new RowNumbers(key) : null;
    PersonName person = new PersonName();
    Utf8Builder out = new Utf8Builder(size);
    for (int i = 0; i < size; i++) {
      Account account = accounts[i];
      long id = rows.id(i);
      boolean known =
          names != null && !names.isNull(i) && person.read(names, i, account.language());
      int draw = FIRST_DRAW;
      long bits = key.bits(id, 0);
      int form = (int) (bits & 3);
      if (known) {
        write(person, !unique ? form : form & 1, out);
      } else {
        draw = account.plain().append(id, key, draw, out);
      }
      if (unique) {
        number(numbers.number(rows.row(i)), out);
      } else if (form > 0) {
        int number = (int) (bits >>> 8 & 0xFFFF) * 100 >>> 16;
        out.part((char) ('0' + number / 10));
        out.part((char) ('0' + number % 10));
      }
      if (account.domain() != null) {
        out.part('@');
        account.domain().append(id, key, draw, out);
      }
      out.end();
    }
    return out.build();
  }

  /** {@code jane.doe}, {@code janedoe}, {@code jane.doe} or {@code jdoe}. */
  private static void write(PersonName person, int form, Utf8Builder out) {
    if (person.isSingle()) {
      person.first(out);
      return;
    }
    if (form == 3) {
      person.initial(out);
    } else {
      person.first(out);
    }
    if (form == 0 || form == 2) {
      out.part('.');
    }
    person.last(out);
  }

  private static void number(long number, Utf8Builder out) {
    long divisor = 1;
    while (number / divisor >= 10) {
      divisor *= 10;
    }
    for (; divisor > 0; divisor /= 10) {
      out.part((char) ('0' + number / divisor % 10));
    }
  }
}
