package dev.datagen.plugins.expression;

import dev.datagen.api.option.NearestName;
import java.util.List;

/** Functions of dates and datetimes, in UTC. */
final class TimeFunctions {

  static final List<Function> ALL =
      List.of(
          Function.of("year", "time", 1, "the year", field(TimeField.YEAR)),
          Function.of("month", "time", 1, "the month, 1 to 12", field(TimeField.MONTH)),
          Function.of("day", "time", 1, "the day of the month, 1 to 31", field(TimeField.DAY)),
          Function.of("hour", "time", 1, "the hour, 0 to 23", field(TimeField.HOUR)),
          Function.of("minute", "time", 1, "the minute, 0 to 59", field(TimeField.MINUTE)),
          Function.of("dow", "time", 1, "the day of the week, 0 = Monday", field(TimeField.DOW)),
          Function.of(
              "date_diff",
              "unit, a, b",
              3,
              "the complete units ('second', 'minute', 'hour', 'day', 'week', 'month', 'year')"
                  + " from a to b",
              TimeFunctions::difference),
          Function.of("add_seconds", "time, n", 2, "n seconds later", add(TimeUnit.SECOND)),
          Function.of("add_minutes", "time, n", 2, "n minutes later", add(TimeUnit.MINUTE)),
          Function.of("add_hours", "time, n", 2, "n hours later", add(TimeUnit.HOUR)),
          Function.of(
              "add_days",
              "time, n",
              2,
              "n days later; a date stays one where n is an int",
              TimeFunctions::addDays),
          Function.of(
              "to_date",
              "x",
              1,
              "the date of a datetime, or that a text spells in ISO-8601",
              arguments -> convert(arguments, ValueType.DATE)),
          Function.of(
              "to_datetime",
              "x",
              1,
              "the midnight of a date, or the datetime that a text spells in ISO-8601",
              arguments -> convert(arguments, ValueType.DATETIME)));

  private TimeFunctions() {}

  private static Function.Binder field(TimeField field) {
    return arguments -> new TimeFieldNode(field, arguments.time(0));
  }

  private static Node difference(Arguments arguments) {
    String name = arguments.fixedText(0);
    TimeUnit unit = TimeUnit.of(name);
    if (unit == null) {
      throw new CodeError(
          arguments.position(0),
          "unknown unit \"" + name + "\"",
          NearestName.hint(name, "units", TimeUnit.names()));
    }
    return new DateDiffNode(unit, arguments.time(1), arguments.time(2));
  }

  private static Function.Binder add(TimeUnit unit) {
    return arguments -> new AddTimeNode(unit, arguments.time(0), arguments.real(1));
  }

  private static Node addDays(Arguments arguments) {
    Node moved = add(TimeUnit.DAY).bind(arguments);
    boolean whole =
        arguments.type(0) == ValueType.DATE && arguments.number(1).type() == ValueType.INT;
    return whole ? ConvertNode.to(ValueType.DATE, moved) : moved;
  }

  private static Node convert(Arguments arguments, ValueType type) {
    if (arguments.type(0) == ValueType.STRING) {
      return new ParseNode(arguments.get(0), type);
    }
    return ConvertNode.to(type, arguments.time(0));
  }
}
