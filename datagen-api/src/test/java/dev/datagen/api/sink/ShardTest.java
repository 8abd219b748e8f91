package dev.datagen.api.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  @Test
  void the_parts_follow_each_other_and_differ_by_one_at_most() {
    for (int count = 1; count <= 9; count++) {
      for (long items : new long[] {0, 1, 8, 9, 10, 1000, Long.MAX_VALUE - 1}) {
        long next = 0;
        for (int number = 1; number <= count; number++) {
          Shard shard = new Shard(number, count);
          assertThat(shard.begin(items)).isEqualTo(next);
          next = shard.end(items);
          assertThat(next - shard.begin(items)).isBetween(items / count, items / count + 1);
        }
        assertThat(next).isEqualTo(items);
      }
    }
  }

  @Test
  void its_text_is_read_back() {
    assertThat(Shard.parse(" 2/4 ")).isEqualTo(new Shard(2, 4)).hasToString("2/4");
    assertThat(Shard.parse("1/1")).isEqualTo(Shard.WHOLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "2/", "0/4", "5/4", "-1/4", "1/0", "1/100000", "a/b", "1/2/3"})
  void anything_else_is_refused_with_a_form_to_write(String text) {
    assertThatThrownBy(() -> Shard.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write 1/");
  }

  @Test
  void suffixes_sort_in_order_and_the_whole_has_none() {
    assertThat(new Shard(2, 12).suffix()).isEqualTo("-00002-of-00012");
    assertThat(new Shard(2, 12).suffix()).isLessThan(new Shard(10, 12).suffix());
    assertThat(Shard.WHOLE.suffix()).isEmpty();
  }
}
