package dev.datagen.plugins.faker.fallback;

import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.locale.WordLists;
import dev.datagen.plugins.faker.text.TextSource;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/**
 * Asks Datafaker for each row. A Faker serves one row at a time; as many are made as threads ask at
 * once.
 */
public final class DatafakerSource implements TextSource {

  private record Worker(Faker faker, RowRandom random) {}

  private final WordLists lists;
  private final String expression;
  private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();

  /** The values of an expression in the locale of the lists. */
  public DatafakerSource(WordLists lists, String expression) {
    this.lists = lists;
    this.expression = expression;
  }

  /** What is evaluated. */
  public String expression() {
    return expression;
  }

  /** The value of one row. */
  public String text(long id, RandomKey key, int draw) {
    Worker worker = idle.poll();
    if (worker == null) {
      RowRandom random = new RowRandom();
      worker = new Worker(lists.faker(new RandomService(random)), random);
    }
    worker.random().restart(key, id, draw);
    String text = worker.faker().expression(expression);
    idle.add(worker);
    return text;
  }

  @Override
  public int append(long id, RandomKey key, int draw, Utf8Builder out) {
    byte[] text = text(id, key, draw).getBytes(StandardCharsets.UTF_8);
    out.part(text, 0, text.length);
    return draw + 1;
  }
}
