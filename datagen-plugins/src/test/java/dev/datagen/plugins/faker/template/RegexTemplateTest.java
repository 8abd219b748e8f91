package dev.datagen.plugins.faker.template;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.text.Assembler;
import dev.datagen.plugins.faker.text.Mixture;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTemplateTest {

  static Set<String> drawn(Template template, int rows) {
    Mixture mixture = Assembler.assemble(template);
    RandomKey key = RandomKey.ofSeed(3);
    Utf8Builder out = new Utf8Builder(rows);
    for (int i = 0; i < rows; i++) {
      mixture.append(i, key, 0, out);
      out.end();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < rows; i++) {
      texts.add(out.build().value(i));
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "[a-f0-9]{8}",
        "(foo|bar|)-\\d+",
        "[^a-z]{3}",
        "a?b*c+",
        "\\w{2,5}\\.\\s?x",
        ".{10}",
        "^[A-Z]{2}\\d{2}( ?[A-Z0-9]{4}){2,3}$",
        "(?:a|b(c|d)){1,3}",
        "[\\d\\-x]{4}",
        "[]a]{2}",
        "ü+é",
        "a{3}?",
        "[+\\]-]",
        "\\(\\d\\)"
      })
  void everyTextMatches(String regex) {
    assertThat(drawn(RegexTemplate.compile(regex), 500)).allMatch(text -> text.matches(regex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a|b){2}", "[ab]{2}", "(?:aa|ab|ba|bb)"})
  void everyTextOccurs(String regex) {
    assertThat(drawn(RegexTemplate.compile(regex), 200))
        .containsExactlyInAnyOrder("aa", "ab", "ba", "bb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "[",
        "[z-a]",
        "[^ -~]",
        "*a",
        "a**b{",
        "a{3,2}",
        "a{99999}",
        "\\1(a)",
        "(?<x>a)",
        "(?!a)b",
        "\\",
        "(a{100}){100}",
        "((((a?){99}){99}){99}){99}",
        "(){1000}{1000}",
        "\\bword"
      })
  void whatCannotBeMadeIsRefusedWithTheReason(String regex) {
    assertThatThrownBy(() -> RegexTemplate.compile(regex))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + regex + "\"");
  }

  @Test
  void classesOfAllCharactersCompileAtOnce() {
    String regex = "[\u0001-\ud7ff]{0}".repeat(20) + "[\u0001-\ud7ff]";
    assertThat(assertTimeoutPreemptively(ofSeconds(5), () -> RegexTemplate.compile(regex)))
        .isNotNull();
  }

  @Test
  void halvesOfACharacterAreNoMembersOfAClass() {
    assertThatThrownBy(() -> RegexTemplate.compile("[😀😁]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("beyond U+FFFF");
    assertThat(drawn(RegexTemplate.compile("(😀|😁)"), 100)).containsExactlyInAnyOrder("😀", "😁");
  }
}
