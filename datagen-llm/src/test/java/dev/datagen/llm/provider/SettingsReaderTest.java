package dev.datagen.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

  @Test
  void withoutAKeyNobodyIsAsked() {
    assertThat(read(Map.of(), null, null, null).kind()).isEqualTo(ProviderKind.OFFLINE);
  }

  @Test
  void aKeyChoosesItsOwner() {
    assertThat(read(Map.of("ANTHROPIC_API_KEY", "k"), null, null, null).kind())
        .isEqualTo(ProviderKind.ANTHROPIC);
    assertThat(read(Map.of("OPENAI_API_KEY", "k"), null, null, null).kind())
        .isEqualTo(ProviderKind.OPENAI);
  }

  @Test
  void aServerOfOnesOwnNeedsAModelButNoKey() {
    ProviderSettings settings = read(Map.of(), null, "qwen3", "http://localhost:11434/v1");
    assertThat(settings.kind()).isEqualTo(ProviderKind.OPENAI);
    assertThat(settings.key()).isEmpty();
    assertThatThrownBy(() -> read(Map.of(), null, null, "http://localhost:11434/v1"))
        .hasMessageContaining("--model");
  }

  @Test
  void theCommandLineWinsOverTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "DATAGEN_LLM_PROVIDER", "openai",
            "DATAGEN_LLM_MODEL", "theirs",
            "DATAGEN_LLM_API_KEY", "one",
            "ANTHROPIC_API_KEY", "two",
            "DATAGEN_LLM_TIMEOUT", "7");
    ProviderSettings settings = read(environment, ProviderKind.ANTHROPIC, "mine", null);
    assertThat(settings.kind()).isEqualTo(ProviderKind.ANTHROPIC);
    assertThat(settings.model()).isEqualTo("mine");
    assertThat(settings.key()).isEqualTo("one");
    assertThat(settings.timeout().toSeconds()).isEqualTo(7);
    assertThat(read(environment, null, null, null).kind()).isEqualTo(ProviderKind.OPENAI);
  }

  @Test
  void aMissingKeySaysWhichVariableHoldsIt() {
    assertThatThrownBy(() -> read(Map.of(), ProviderKind.OPENAI, null, null))
        .hasMessageContaining("OPENAI_API_KEY");
  }

  @Test
  void wrongVariablesAreRefused() {
    assertThatThrownBy(() -> read(Map.of("DATAGEN_LLM_PROVIDER", "gemini"), null, null, null))
        .hasMessageContaining("anthropic, openai or offline");
    assertThatThrownBy(
            () ->
                read(
                    Map.of("OPENAI_API_KEY", "k", "DATAGEN_LLM_TIMEOUT", "soon"), null, null, null))
        .hasMessageContaining("DATAGEN_LLM_TIMEOUT");
    assertThatThrownBy(() -> read(Map.of(), null, "m", "file:///etc/passwd"))
        .hasMessageContaining("no web address");
    assertThatThrownBy(() -> read(Map.of(), null, "m", "http://user:pass@host/v1"))
        .hasMessageContaining("holds a login")
        .hasMessageNotContaining("pass@");
    assertThatThrownBy(() -> read(Map.of("OPENAI_API_KEY", "k\r\nX-Evil: 1"), null, null, null))
        .hasMessageContaining("characters that no key has")
        .hasMessageNotContaining("Evil");
  }

  @Test
  void theTextOfSettingsHoldsNoKey() {
    assertThat(read(Map.of("OPENAI_API_KEY", "sk-secret"), null, null, null).toString())
        .doesNotContain("sk-secret");
  }

  private static ProviderSettings read(
      Map<String, String> environment, ProviderKind kind, String model, String url) {
    return new SettingsReader(environment).read(kind, model, url);
  }
}
