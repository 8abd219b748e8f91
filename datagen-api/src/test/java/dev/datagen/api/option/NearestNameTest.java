package dev.datagen.api.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> KNOWN = List.of("choice", "sequence", "distribution", "lookup");

  @Test
  void aTypoFindsTheNameMeant() {
    assertThat(NearestName.of("choise", KNOWN)).contains("choice");
    assertThat(NearestName.of("SEQUENCE", KNOWN)).contains("sequence");
    assertThat(NearestName.of("lokoup", KNOWN)).contains("lookup");
    assertThat(NearestName.of("distrbution", KNOWN)).contains("distribution");
  }

  @Test
  void aNeighbourSwapIsASingleStep() {
    assertThat(NearestName.of("pd", List.of("dp"))).contains("dp");
    assertThat(NearestName.of("x", List.of("p", "rate"))).isEmpty();
  }

  @Test
  void aNameLikeNoneOfThemFindsNothing() {
    assertThat(NearestName.of("banana", KNOWN)).isEmpty();
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }

  @Test
  void theHintListsTheKnownNames() {
    assertThat(NearestName.hint("lokup", "generators", KNOWN))
        .isEqualTo(
            "did you mean \"lookup\"? generators are choice, sequence, distribution, lookup");
    assertThat(NearestName.hint("banana", "generators", KNOWN))
        .isEqualTo("generators are choice, sequence, distribution, lookup");
  }

  @Test
  void ofVeryManyNamesOnlyTheNearestAreListed() {
    List<String> many = IntStream.range(0, 300).mapToObj(i -> "name_" + i).toList();

    assertThat(NearestName.hint("nmae_7", "methods", many))
        .startsWith(
            "did you mean \"name_7\"? the nearest of 300 methods are name_7, name_0, name_1, ")
        .hasSizeLessThan(160);
  }

  @Test
  void whereThereAreNoNamesTheHintSaysSo() {
    assertThat(NearestName.hint("x", "sinks", List.of())).isEqualTo("there are no sinks");
  }
}
