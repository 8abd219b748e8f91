package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.sink.parquet.RowLayout.Piece;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowLayoutTest {

  @Test
  void chunks_are_cut_where_files_and_row_groups_end_whatever_their_size() {
    RowLayout layout = new RowLayout(103, 40, 15);
    for (int chunkRows : new int[] {1, 7, 15, 40, 103}) {
      List<Long> ends = new ArrayList<>();
      List<Integer> groups = new ArrayList<>();
      for (long first = 0; first < 103; first += chunkRows) {
        int size = (int) Math.min(chunkRows, 103 - first);
        int expected = 0;
        for (Piece piece : layout.cut(first, size)) {
          assertThat(piece.from()).isEqualTo(expected);
          ends.add(first + piece.to());
          groups.add(piece.groupRows());
          expected = piece.to();
        }
        assertThat(expected).isEqualTo(size);
      }
      assertThat(ends).contains(15L, 30L, 40L, 55L, 70L, 80L, 95L, 103L);
      assertThat(groups).contains(15, 10, 8);
    }
    assertThat(layout.cut(0, 103))
        .extracting(Piece::groupRows)
        .containsExactly(15, 15, 10, 15, 15, 10, 15, 8);
  }

  @Test
  void rows_behind_the_tables_end_are_refused() {
    assertThatThrownBy(() -> new RowLayout(10, 40, 15).cut(8, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("rows 8 to 10 of a table of 10");
  }

  @Test
  void large_row_groups_are_cut_into_pages() {
    RowLayout layout = new RowLayout(200_000, Long.MAX_VALUE, 1_000_000);
    assertThat(layout.cut(10, 199_990))
        .extracting(Piece::to)
        .containsExactly(65_526, 131_062, 196_598, 199_990);
  }

  @Test
  void an_empty_table_has_one_file() {
    assertThat(new RowLayout(0, 10, 10).files()).isEqualTo(1);
    assertThat(new RowLayout(10, 10, 10).files()).isEqualTo(1);
    assertThat(new RowLayout(11, 10, 10).files()).isEqualTo(2);
  }
}
