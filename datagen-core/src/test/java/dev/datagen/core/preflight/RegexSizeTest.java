package dev.datagen.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexSizeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[A-Z]{2}[0-9]{2}([0-9A-Z]{4}){2,7}",
        "^[^@]+@[^@]+$",
        "(a{10}){10}",
        "a{1000}",
        "[]a{9}]{3}",
        "[[:alpha:]]{1,64}",
        "\\x{1F600}{100}\\p{L}{100}\\Q{1000}(((\\E",
        "(?:(?P<year>\\d{4})-\\d\\d|{not a count})",
        "a{5,}b{,3}"
      })
  void ordinaryExpressionsAreReasonableAndCompile(String regex) {
    assertThat(RegexSize.isReasonable(regex)).isTrue();
    assertThat(Pattern.compile(regex)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "((((a{30}){30}){30}){30}){30}",
        "(((a{2,1000}b){2,1000})*){5,}",
        "(?:[a-z]{1000}){999,}"
      })
  void expressionsThatExplodeAreNot(String regex) {
    assertThat(RegexSize.isReasonable(regex)).isFalse();
  }

  @Test
  void deepNestingIsNotReasonable() {
    assertThat(RegexSize.isReasonable("(".repeat(100) + ")".repeat(100))).isTrue();
    assertThat(RegexSize.isReasonable("(".repeat(101) + ")".repeat(101))).isFalse();
    assertThat(RegexSize.isReasonable("(".repeat(5000))).isFalse();
  }

  @Test
  void brokenExpressionsAreMeasuredToo() {
    assertThat(RegexSize.isReasonable("a)b)[x\\")).isTrue();
    assertThat(RegexSize.isReasonable("\\Q{5")).isTrue();
    assertThat(RegexSize.isReasonable("{9}")).isTrue();
  }
}
