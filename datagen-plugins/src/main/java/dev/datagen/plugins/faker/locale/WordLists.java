package dev.datagen.plugins.faker.locale;

import java.util.List;
import java.util.Optional;
import net.datafaker.Faker;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;

/**
 * The word lists and templates of one locale: our own corrections first, then Datafaker's files
 * along its chain of locales (language and country, language, country, English). A file is read
 * when a list of it is first asked for.
 */
public final class WordLists {

  private final FakeValuesService service = new FakeValuesService();
  private final FakerContext context;
  private final FakerContext own;
  private final FakerLocale locale;

  /** The lists of a locale. */
  public WordLists(FakerLocale locale) {
    this.locale = locale;
    synchronized (FakerContext.class) {
      context = new FakerContext(locale.data(), new RandomService(new NoRandom()));
      own = new OwnContext(context);
      service.updateFakeValuesInterfaceMap(context.getLocaleChain());
    }
  }

  /** The locale. */
  public FakerLocale locale() {
    return locale;
  }

  /**
   * What stands at a key such as {@code name.first_name}: a text, a list, or a map of these; empty
   * if nothing does.
   */
  public Optional<Object> find(String key) {
    List<String> corrected = Corrections.find(locale, key);
    Object value = corrected.isEmpty() ? service.fetchObject(key, context) : corrected;
    return Optional.ofNullable(value).map(found -> Mending.mend(locale, key, found));
  }

  /**
   * Whether the locale has something of its own at a key, so that English is not fallen back to.
   */
  public boolean has(String key) {
    if (!Corrections.find(locale, key).isEmpty()) {
      return true;
    }
    return service.fetchObject(key, own) != null;
  }

  /** A Faker over the same lists, fed by the given random numbers. */
  public Faker faker(RandomService random) {
    synchronized (FakerContext.class) {
      return new Faker(new FakeValuesService(), new FakerContext(locale.data(), random));
    }
  }

  /** The same locale without the English end of its chain. */
  private static final class OwnContext extends FakerContext {

    private final FakerContext whole;

    OwnContext(FakerContext whole) {
      super(whole.getLocale(), whole.getRandomService());
      this.whole = whole;
    }

    @Override
    public List<net.datafaker.internal.helper.SingletonLocale> getLocaleChain() {
      if (whole == null) {
        return super.getLocaleChain();
      }
      List<net.datafaker.internal.helper.SingletonLocale> chain = whole.getLocaleChain();
      return chain.size() == 1 ? chain : chain.subList(0, chain.size() - 1);
    }
  }
}
