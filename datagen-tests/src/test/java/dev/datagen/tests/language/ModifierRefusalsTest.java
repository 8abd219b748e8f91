package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.problem.Problem;
import dev.datagen.core.registry.Component;
import dev.datagen.tests.Generated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A modifier that cannot work is refused, each with what is wrong, where, and what to do. */
class ModifierRefusalsTest {

  private static final String SERIES = "'datetime_series': {'freq': 'D'}";
  private static final String ONE = "'expression': {'code': '1.0'}";
  private static final String TEXT = "'choice': {'choices': ['a', 'b']}";
  private static final String FLAG = "'choice': {'choices': [true, false]}";
  private static final String WEEK = "'dimension': 'dow', 'weights': [1, 1, 1, 1, 1, 1, 2]";
  private static final String LAW =
      "'magnitude_dist': {'type': 'uniform', 'params': {'low': 2, 'high': 5}}";
  private static final String MUL = "'map': {'field': 'factor'}";
  private static final String PROMO = "'effect_table': 'promo', 'on': {}, ";
  private static final String WINDOW = "'window': {'start_col': 'day', 'end_col': 'day'}, ";

  /** A column's type, its generator, a modifier's id and its arguments. */
  private record Refused(String type, String generator, String modifier, String arguments) {}

  private static Refused number(String modifier, String arguments) {
    return new Refused("float", ONE, modifier, arguments);
  }

  private static Refused time(String modifier, String arguments) {
    return new Refused("datetime", SERIES, modifier, arguments);
  }

  private static List<Refused> refused() {
    List<Refused> all = new ArrayList<>();
    for (String[] type : new String[][] {{"string", TEXT}, {"bool", FLAG}}) {
      all.add(new Refused(type[0], type[1], "multiply", "'factor': 2"));
      all.add(new Refused(type[0], type[1], "add", "'value': 2"));
      all.add(new Refused(type[0], type[1], "clamp", "'min': 2"));
      all.add(new Refused(type[0], type[1], "jitter", "'std': 2"));
      all.add(new Refused(type[0], type[1], "time_jitter", "'std_minutes': 2"));
      all.add(new Refused(type[0], type[1], "seasonality", WEEK));
      all.add(new Refused(type[0], type[1], "effect", PROMO + MUL));
      all.add(new Refused(type[0], type[1], "outliers", "'rate': 0.1, " + LAW));
      all.add(new Refused(type[0], type[1], "trend", "'type': 'linear', 'growth_rate': 1"));
    }
    all.addAll(
        List.of(
            number("multiply", ""),
            number("multiply", "'factor': 2, 'value': 2"),
            time("multiply", "'factor': 2"),
            number("add", ""),
            time("add", "'value': 1e12"),
            new Refused("date", SERIES, "add", "'value': 3600"),
            number("clamp", ""),
            number("clamp", "'min': 3, 'max': 2"),
            number("clamp", "'min': 'low'"),
            time("clamp", "'min': 'yesterday'"),
            new Refused("decimal(4,2)", ONE, "clamp", "'min': 1e300, 'max': 1"),
            number("jitter", "'std': -1"),
            number("jitter", "'std': 1, 'mode': 'times'"),
            time("jitter", "'std': 1"),
            number("time_jitter", "'std_minutes': 1"),
            time("time_jitter", ""),
            time("time_jitter", "'std_minutes': 1, 'std_seconds': 1")));
    all.addAll(
        List.of(
            number("map_values", "'mapping': {}"),
            number("map_values", "'mapping': {'one': 1}"),
            number("map_values", "'mapping': {'1': 'one'}"),
            number("map_values", "'mapping': {'1': 2, '1.0': 3}"),
            new Refused("bool", FLAG, "map_values", "'mapping': {'yes': true}"),
            number("seasonality", WEEK + ", 'time_column': 'nothing'"),
            number("seasonality", WEEK + ", 'time_column': 'note'"),
            number("seasonality", "'dimension': 'dow', 'weights': [1, 2]"),
            number("seasonality", "'dimension': 'week', 'weights': [1, 2]"),
            number("seasonality", hours("1", "day")),
            number("seasonality", WEEK.replace("2]", "-2], 'time_column': 'gone'")),
            time("seasonality", WEEK + ", 'time_column': 'day'"),
            time("seasonality", WEEK.replace("2]", "-2]")),
            time("seasonality", "'dimension': 'dow', 'weights': [0, 0, 0, 0, 0, 0, 0]"),
            new Refused(
                "datetime", "'expression': {'code': 'add_days(day, 1)'}", "seasonality", WEEK)));
    all.addAll(
        List.of(
            number("effect", PROMO + WINDOW + "'map': {'field': 'factor', 'op': 'times'}"),
            number("effect", "'on': {}, " + MUL),
            number("effect", PROMO.replace("promo", "nothing") + MUL),
            number("effect", PROMO.replace("promo", "thing") + MUL),
            number("effect", PROMO + "'map': {'field': 'word'}"),
            number("effect", PROMO + WINDOW.replaceFirst("day", "word") + MUL),
            number("effect", PROMO + WINDOW.replaceFirst("day", "nothing") + MUL),
            number("effect", PROMO.replace("{}", "{'note': 'nothing'}") + MUL),
            number("effect", PROMO.replace("{}", "{'note': 'factor'}") + MUL),
            number("effect", PROMO + WINDOW + MUL + ", 'time_column': 'note'"),
            time("effect", PROMO + WINDOW + MUL + ", 'time_column': 'day'"),
            time("effect", PROMO + WINDOW + "'map': {'field': 'factor', 'op': 'add'}"),
            time("effect", PROMO + WINDOW + "'map': {'field': 'factor', 'default': -1}"),
            new Refused(
                "datetime", "'expression': {'code': 'add_days(day, 1)'}", "effect", PROMO + MUL),
            new Refused(
                "datetime",
                SERIES.replace("}", ", 'order': 'ascending'}"),
                "effect",
                PROMO.replace("{}", "{'note': 'word'}") + MUL)));
    all.addAll(
        List.of(
            number("outliers", LAW),
            number("outliers", "'rate': 2, " + LAW),
            number("outliers", "'rate': 0.1"),
            number("outliers", "'rate': 0.1, 'mode': 'wave', " + LAW),
            number("outliers", "'rate': 0.1, " + LAW.replace("'low'", "'least'")),
            number("trend", "'growth_rate': 1"),
            number("trend", "'type': 'cubic', 'growth_rate': 1"),
            number("trend", "'type': 'exponential'"),
            number("trend", "'type': 'exponential', 'growth_rate': -1"),
            number("trend", "'type': 'exponential', 'growth_rate': 1, 'b': 1"),
            number("trend", "'type': 'linear', 'a': 1"),
            number("trend", "'type': 'linear', 'a': 1, 'b': 1, 'growth_rate': 1"),
            number("trend", "'type': 'linear', 'growth_rate': 1, 'time_reference': 'note'"),
            number("expression", ""),
            number("expression", "'code': ''"),
            number("expression", "'code': 'value +'"),
            number("expression", "'code': 'valeu + 1'"),
            number("expression", "'code': 'note'"),
            number("expression", "'code': 'exit(1)'"),
            number("wobble", "'std': 1")));
    return all;
  }

  private static String hours(String weight, String time) {
    String[] weights = new String[24];
    Arrays.fill(weights, weight);
    return "'dimension': 'hour', 'weights': [%s], 'time_column': '%s'"
        .formatted(String.join(", ", weights), time);
  }

  private static String schema(Refused refused) {
    return """
        {'version': '1.0', 'timeframe': {'start': '2024-01-01', 'end': '2024-12-31'}, 'nodes': [
         {'id': 'promo', 'kind': 'entity', 'pk': 'id', 'rows': 3, 'columns': [
          {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
          {'name': 'word', 'type': 'string', 'generator': {'choice': {'choices': ['a']}}},
          {'name': 'day', 'type': 'date', 'generator': {'datetime_series': {'freq': 'D'}}},
          {'name': 'factor', 'type': 'float', 'generator': {'expression': {'code': '2'}}}]},
         {'id': 'thing', 'kind': 'entity', 'pk': 'id', 'rows': 3, 'columns': [
          {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
          {'name': 'note', 'type': 'string', 'generator': {'choice': {'choices': ['a']}}},
          {'name': 'day', 'type': 'date', 'generator': {'datetime_series': {'freq': 'D'}}},
          {'name': 'x', 'type': '%s', 'generator': {%s}, 'modifiers':
            [{'transform': '%s', 'args': {%s}}]}]}]}
        """
        .formatted(refused.type(), refused.generator(), refused.modifier(), refused.arguments());
  }

  @Test
  void everyRefusalSaysWhereItIsAndWhatToDo() {
    List<String> silent = new ArrayList<>();
    Set<String> modifiers = new TreeSet<>();
    for (Refused refused : refused()) {
      List<Problem> problems = Made.problems(schema(refused));
      assertThat(problems).as("%s", refused).isNotEmpty();
      for (Problem problem : problems) {
        // bounds say what to do themselves: must be from 0 to 1, found 2
        if (problem.hint().isBlank() && !problem.message().contains("must be")
            || problem.message().isBlank()
            || problem.position() == null
            || !problem.path().startsWith("nodes[1].columns[3].modifiers[0]")) {
          silent.add(refused + ": " + problem);
        }
      }
      modifiers.add(refused.modifier());
    }
    assertThat(silent).isEmpty();
    Generated.REGISTRY.components().stream()
        .filter(component -> component.kind() == Component.Kind.MODIFIER)
        .forEach(component -> assertThat(modifiers).contains(component.id()));
  }
}
