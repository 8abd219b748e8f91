package dev.datagen.llm.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.api.column.ColumnType;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.Span;
import java.util.Arrays;
import java.util.Optional;

/** Finds how the values of a column that is no key could be made. */
final class ColumnProfiler {

  /** A law further away than this is no good fit. */
  private static final double FAR = 0.1;

  private final DatasetDraft draft;
  private final DataTable table;
  private final Optional<ForeignKey> owner;
  private final ProfileOptions options;

  ColumnProfiler(
      DatasetDraft draft, DataTable table, Optional<ForeignKey> owner, ProfileOptions options) {
    this.draft = draft;
    this.table = table;
    this.owner = owner;
    this.options = options;
  }

  ColumnDraft draft(DataColumn column) {
    Object[] present = column.present();
    ObjectNode generator = present.length == 0 ? nothing(column) : generator(column, present);
    ColumnDraft made = new ColumnDraft(column.name(), column.type().toString(), generator);
    double nulls = 1 - (double) present.length / Math.max(1, column.size());
    return nulls > 0 ? made.nulls(Generators.round(nulls)) : made;
  }

  private ObjectNode nothing(DataColumn column) {
    draft.note(name(column) + " holds no value: it is made of nulls alone");
    return column.type().isTemporal()
        ? Generators.times()
        : column.type().isNumeric()
            ? Generators.law("uniform", 0, 1, "low", 0, "high", 1)
            : column.type().equals(ColumnType.BOOL)
                ? Generators.truth(0.5)
                : Generators.faker("word");
  }

  private ObjectNode generator(DataColumn column, Object[] present) {
    return switch (column.type().kind()) {
      case BOOL -> {
        long truths = Arrays.stream(present).filter(Boolean.TRUE::equals).count();
        yield Generators.truth((double) truths / present.length);
      }
      case DATE, DATETIME -> times(column);
      case STRING -> texts(column, present);
      case INT, FLOAT, DECIMAL -> numbers(column, present);
    };
  }

  private ObjectNode texts(DataColumn column, Object[] present) {
    Optional<String> look = TextKinds.look(present);
    if (look.isPresent()) {
      return Generators.faker(look.get());
    }
    Counts counts = Counts.of(present);
    return Categories.of(column, counts, options.minCount())
        .or(() -> shape(present, counts))
        .orElseGet(
            () -> {
              String method = TextKinds.of(column.name(), present);
              draft.note(name(column) + " is text of its own in most rows: taken for " + method);
              return Generators.faker(method);
            });
  }

  private Optional<ObjectNode> shape(Object[] present, Counts counts) {
    return present.length >= options.minCount()
        ? Shape.of(present).filter(s -> s.domain() >= counts.distinct()).map(Shape::generator)
        : Optional.empty();
  }

  private ObjectNode numbers(DataColumn column, Object[] present) {
    return Categories.of(column, Counts.of(present), options.minCount())
        .orElseGet(() -> law(column, present));
  }

  private ObjectNode law(DataColumn column, Object[] present) {
    double scale = Math.pow(10, column.type().scale());
    double[] sorted =
        Arrays.stream(present)
            .mapToDouble(value -> ((Number) value).doubleValue() / scale)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return nothing(column);
    }
    LawFit.Law law = LawFit.of(sorted, column.type(), options.minCount());
    if (law.distance() > FAR) {
      draft.note(
          name(column)
              + " follows none of the laws closely: the nearest is off by up to "
              + Generators.round(100 * law.distance())
              + " % of the rows");
    }
    return law.generator();
  }

  private ObjectNode times(DataColumn column) {
    Times times = Times.of(column).orElseThrow();
    ObjectNode generator = Generators.times();
    ObjectNode arguments = (ObjectNode) generator.get("datetime_series");
    Span own = times.span(options.minCount());
    if (!times.fills(draft.span())) {
      arguments
          .putObject("within")
          .put("start", own.first().toString())
          .put("end", times.dates() ? own.last().toString() : own.end());
    }
    if (!times.dates() && !times.freq().equals(draft.span().freq())) {
      arguments.put("freq", times.freq());
    }
    ArrayNode patterns =
        new Rhythm(times.micros(), times.first(), times.last())
            .patterns(!times.freq().equals("D"), options.minCount());
    if (!patterns.isEmpty()) {
      arguments.set("patterns", patterns);
    }
    Order.after(table, column, owner).ifPresent(bound -> arguments.put("after", bound));
    return generator;
  }

  private String name(DataColumn column) {
    return table.name() + "." + column.name();
  }
}
