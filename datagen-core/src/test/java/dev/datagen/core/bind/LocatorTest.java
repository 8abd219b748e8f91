package dev.datagen.core.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.document.DocumentReader;
import dev.datagen.core.document.Value;
import org.junit.jupiter.api.Test;

class LocatorTest {

  private static final Value ROOT =
      DocumentReader.readJson(
              "{\"a\": [{\"b\": 1}], \"one\": {\"x\": 2},\n \"s p\": {\"q\\\"\": 3}}", "test")
          .root();

  @Test
  void pathsLeadToValues() {
    assertThat(Describe.value(Locator.nearest(ROOT, "a[0].b"))).isEqualTo("1");
    assertThat(Describe.value(Locator.nearest(ROOT, "[\"s p\"][\"q\\\"\"]"))).isEqualTo("3");
    assertThat(SchemaPath.ROOT.key("s p").key("q\"")).hasToString("[\"s p\"][\"q\\\"\"]");
  }

  @Test
  void aPathThatLeadsNowhereEndsAtTheLastValueOnTheWay() {
    assertThat(Locator.nearest(ROOT, "a[0].c.d")).isSameAs(Locator.nearest(ROOT, "a[0]"));
    assertThat(Locator.nearest(ROOT, "a[7]")).isSameAs(Locator.nearest(ROOT, "a"));
    assertThat(Locator.nearest(ROOT, "not a path [")).isSameAs(ROOT);
    assertThat(Locator.find(ROOT, "a[7]")).isEmpty();
  }

  @Test
  void oneElementInPlaceOfAListIsItsFirstAndIsWrittenWithoutIndex() {
    assertThat(Describe.value(Locator.nearest(ROOT, "one[0].x"))).isEqualTo("2");
    assertThat(Locator.written(ROOT, "one[0].x")).isEqualTo("one.x");
    assertThat(Locator.written(ROOT, "a[0].b")).isEqualTo("a[0].b");
    assertThat(Locator.written(ROOT, "nothing[0].x")).isEqualTo("nothing[0].x");
  }
}
