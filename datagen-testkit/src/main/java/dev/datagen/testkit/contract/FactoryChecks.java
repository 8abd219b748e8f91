package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.datagen.api.option.Doc;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;

/** What the registry needs of every factory. */
final class FactoryChecks {

  private FactoryChecks() {}

  static void fit(Object factory, String id, Class<?> options) {
    Class<?> type = factory.getClass();
    assertThat(id).as("the id in a schema").matches("[a-z][a-z0-9_]*");
    assertThat(Modifier.isPublic(type.getModifiers())).as(type + " is public").isTrue();
    assertThatCode(type::getConstructor)
        .as("a public constructor without parameters")
        .doesNotThrowAnyException();
    assertThat(options.isRecord()).as(options + " is a record").isTrue();
    for (RecordComponent component : options.getRecordComponents()) {
      assertThat(component.isAnnotationPresent(Doc.class))
          .as("%s.%s has a @Doc, for reference and completion", options, component.getName())
          .isTrue();
    }
  }
}
