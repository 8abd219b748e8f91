package dev.datagen.plugins.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.Nulls;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TextMapNodeTest {

  @Test
  void chunksMadeAtTheSameTimeShareOneDictionary() {
    Dictionary words = Dictionary.of(List.of("a", "b"));
    CountDownLatch both = new CountDownLatch(2);
    TextMapNode node =
        new TextMapNode(
            new InputNode(0, ValueType.STRING, false),
            text -> {
              both.countDown();
              awaitShortly(both);
              return text.toUpperCase(Locale.ROOT);
            });
    Frame frame =
        Frame.of(1, new Column[] {new DictionaryColumn(new int[] {1}, words, Nulls.NONE)}, false);
    var first = CompletableFuture.supplyAsync(() -> (DictionaryColumn) node.evaluate(frame));
    var second = CompletableFuture.supplyAsync(() -> (DictionaryColumn) node.evaluate(frame));
    assertThat(first.join().dictionary()).isSameAs(second.join().dictionary());
    assertThat(first.join().value(0)).isEqualTo("B");
  }

  /** Gives the other thread the time to come here too, if it can. */
  private static void awaitShortly(CountDownLatch latch) {
    try {
      latch.await(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
