package dev.datagen.plugins.time;

import static dev.datagen.plugins.time.SeriesBuilder.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.time.Frequency;
import dev.datagen.testkit.FakeContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeGridTest {

  private static final Rows MANY = Rows.range(0, 4000);

  @Test
  void everyFrequencyHasTheInstantsOfItsGridAndBothEnds() {
    assertThat(grid("S", "2024-01-01", "2024-01-01T00:00:02"))
        .containsExactly("2024-01-01T00:00:00Z", "2024-01-01T00:00:01Z", "2024-01-01T00:00:02Z");
    assertThat(grid("15min", "2024-01-01T00:10:00", "2024-01-01T00:45:00"))
        .containsExactly("2024-01-01T00:10:00Z", "2024-01-01T00:25:00Z", "2024-01-01T00:40:00Z");
    assertThat(grid("6H", "2024-02-28T18:00:00", "2024-02-29T07:00:00"))
        .containsExactly("2024-02-28T18:00:00Z", "2024-02-29T00:00:00Z", "2024-02-29T06:00:00Z");
    assertThat(grid("D", "2024-02-28", "2024-03-01"))
        .containsExactly("2024-02-28T00:00:00Z", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z");
    assertThat(grid("W", "2024-01-03", "2024-01-17"))
        .containsExactly("2024-01-03T00:00:00Z", "2024-01-10T00:00:00Z", "2024-01-17T00:00:00Z");
    assertThat(grid("PT36H", "1969-12-31", "1970-01-03"))
        .containsExactly("1969-12-31T00:00:00Z", "1970-01-01T12:00:00Z", "1970-01-03T00:00:00Z");
    assertThat(grid("PT0.000001S", "2024-01-01", "2024-01-01")).hasSize(1);
  }

  @Test
  void calendarGridsAreFirstDaysInsideTheRange() {
    assertThat(grid("M", "2023-12-31T12:00:00", "2024-03-01"))
        .containsExactly("2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z");
    assertThat(grid("MS", "2024-01-01", "2024-01-31")).containsExactly("2024-01-01T00:00:00Z");
    assertThat(grid("2M", "2023-12-02", "2024-04-15"))
        .containsExactly("2024-01-01T00:00:00Z", "2024-03-01T00:00:00Z");
    assertThat(grid("Q", "2023-11-15", "2024-07-01"))
        .containsExactly("2024-01-01T00:00:00Z", "2024-04-01T00:00:00Z", "2024-07-01T00:00:00Z");
    assertThat(grid("3M", "2023-11-15", "2024-07-01"))
        .containsExactly("2023-12-01T00:00:00Z", "2024-03-01T00:00:00Z", "2024-06-01T00:00:00Z");
    assertThat(grid("2Q", "2024-02-01", "2025-01-01"))
        .containsExactly("2024-04-01T00:00:00Z", "2024-10-01T00:00:00Z");
    assertThat(grid("Y", "1968-06-01", "1971-06-01"))
        .containsExactly("1969-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1971-01-01T00:00:00Z");
    assertThat(grid("2Y", "2020-01-01", "2025-06-01"))
        .containsExactly("2020-01-01T00:00:00Z", "2022-01-01T00:00:00Z", "2024-01-01T00:00:00Z");
    assertThat(grid("P3M", "2024-02-01", "2024-06-01"))
        .containsExactly("2024-02-01T00:00:00Z", "2024-05-01T00:00:00Z");
  }

  @Test
  void aDateColumnHasAGridOfDays() {
    assertThat(days("H", "2024-02-28T22:30:00", "2024-03-01T00:00:00"))
        .containsExactly("2024-02-28", "2024-02-29", "2024-03-01");
    assertThat(days("2D", "2024-02-28T22:30:00", "2024-03-03T01:00:00"))
        .containsExactly("2024-02-28", "2024-03-01", "2024-03-03");
    assertThat(days("36H", "2024-01-01", "2024-01-06"))
        .containsExactly("2024-01-01", "2024-01-02", "2024-01-04", "2024-01-05");
    assertThat(days("Q", "2024-01-01", "2024-06-01")).containsExactly("2024-01-01", "2024-04-01");
  }

  @Test
  void withoutFreqAndWithinTheTimeframesAreTaken() {
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME)
            .timeframe("2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z", "H");
    assertThat(SeriesBuilder.distinct(series().make(context, MANY)))
        .containsExactly("2024-01-01T00:00:00Z", "2024-01-01T01:00:00Z", "2024-01-01T02:00:00Z");
    assertThat(SeriesBuilder.distinct(series().freq("PT2H").make(context, MANY)))
        .containsExactly("2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z");
  }

  @Test
  void theIndexOfAnInstantIsThatOfTheFirstOneNotBeforeIt() {
    for (TimeGrid grid :
        new TimeGrid[] {
          new FixedGrid(-100, 7, 50),
          MonthGrid.between(-CalendarFields.DAY * 400, 0, Frequency.parse("M"))
        }) {
      for (long index = 0; index < grid.size(); index++) {
        assertThat(grid.indexFrom(grid.at(index))).isEqualTo(index);
        assertThat(grid.indexFrom(grid.at(index) - 1)).isEqualTo(index);
        assertThat(grid.indexFrom(grid.at(index) + 1)).isEqualTo(index + 1);
      }
    }
  }

  private static List<String> grid(String freq, String start, String end) {
    FakeContext context = FakeContext.of(ColumnType.DATETIME);
    return SeriesBuilder.distinct(series().freq(freq).within(start, end).make(context, MANY));
  }

  private static List<String> days(String freq, String start, String end) {
    FakeContext context = FakeContext.of(ColumnType.DATE);
    return SeriesBuilder.distinctDays(series().freq(freq).within(start, end).make(context, MANY));
  }
}
