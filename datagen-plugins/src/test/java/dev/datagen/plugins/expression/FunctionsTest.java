package dev.datagen.plugins.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.option.Doc;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FunctionsTest {

  @Test
  void theArgumentsDocumentationListsEveryFunctionAndNoOther() {
    String doc =
        ExpressionArguments.class.getRecordComponents()[0].getAnnotation(Doc.class).value();
    Matcher list = Pattern.compile("Functions: ([a-z0-9_, ]+)\\.").matcher(doc);
    assertThat(list.find()).isTrue();
    assertThat(list.group(1).split(", ")).containsExactlyElementsOf(Functions.names());
  }

  @Test
  void everyFunctionIsInTheReference() {
    assertThat(new ExpressionFactory().entries())
        .hasSameSizeAs(Functions.names())
        .containsEntry("round(x[, digits])", Functions.of("round").doc())
        .allSatisfy((signature, doc) -> assertThat(doc).isNotBlank());
  }
}
