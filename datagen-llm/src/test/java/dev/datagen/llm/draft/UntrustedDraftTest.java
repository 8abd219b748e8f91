package dev.datagen.llm.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.llm.Installed;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts that try to open, run or use up something are refused with a reason, and that at once. */
class UntrustedDraftTest {

  private static final String SCHEMA =
      """
      {"version": "1.0", "metadata": {"name": "x"},
       "nodes": [{"id": "u", "kind": "entity", "pk": "id", "rows": 5, "columns": [
         {"name": "id", "type": "int", "generator": {"sequence": {}}},
         {"name": "a", "type": "string", "generator": %s%s}]}]%s}
      """;

  static Stream<Arguments> drafts() {
    return Stream.of(
        faker("expression", "#{java.lang.Runtime.getRuntime}", "unknown provider"),
        faker("expression", "#{File.readAll '/etc/passwd'}", "unknown method"),
        faker("expression", "#{csv '1000000000','name','#{Name.first_name}'}", "names no method"),
        faker("expression", "#{lorem.characters '2000000000'}", "gives no text"),
        faker("expression", "#{regexify '((((a{99}){99}){99}){99})'}", "too often"),
        faker("expression", "#{".repeat(20_000), "longer than"),
        generator("{\"faker\": {\"method\": \"words\", \"nb\": 2000000000}}", "lies outside"),
        generator("{\"expression\": {\"code\": \"java.lang.System.exit(1)\"}}", "means nothing"),
        generator("{\"expression\": {\"code\": \"" + "(".repeat(9_000) + "\"}}", ""),
        generator("{\"file\": {\"path\": \"/etc/passwd\"}}", "unknown generator"),
        generator("{\"lookup\": {\"from\": \"http://example.com/x\"}}", ""),
        generator("{\"faker\": {\"method\": \"file:///etc/passwd\"}}", "unknown"),
        more(
            "", ", \"constraints\": {\"pattern\": \"((a{1,1000}){1,1000}){1,1000}\"}", "too large"),
        more(", \"$ref\": \"file:///etc/passwd\"", "", "unknown key"),
        more(", \"validators\": [{\"java.lang.Runtime\": {}}]", "", "unknown validator"),
        more(", \"metadata2\": " + "[".repeat(200) + "]".repeat(200), "", ""));
  }

  private static Arguments generator(String generator, String reason) {
    return Arguments.of(SCHEMA.formatted(generator, "", ""), reason);
  }

  private static Arguments faker(String key, String value, String reason) {
    return generator("{\"faker\": {\"" + key + "\": \"" + value + "\"}}", reason);
  }

  private static Arguments more(String top, String column, String reason) {
    String word = "{\"faker\": {\"method\": \"word\"}}";
    return Arguments.of(SCHEMA.formatted(word, column, top), reason);
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void aDraftThatReachesOutIsRefused(String draft, String reason) {
    Checked checked = new DraftChecker(Installed.REGISTRY).check(draft);
    assertThat(checked.isGood()).isFalse();
    assertThat(String.join("\n", checked.complaints())).contains(reason);
    assertThat(checked.complaints()).isNotEmpty().allMatch(line -> line.length() < 500);
  }
}
