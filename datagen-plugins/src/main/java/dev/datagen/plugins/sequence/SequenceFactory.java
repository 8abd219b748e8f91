package dev.datagen.plugins.sequence;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import org.pf4j.Extension;

/** The generator {@code sequence}: consecutive numbers. */
@Extension
public final class SequenceFactory implements GeneratorFactory<SequenceArguments> {

  @Override
  public String id() {
    return "sequence";
  }

  @Override
  public Class<SequenceArguments> arguments() {
    return SequenceArguments.class;
  }

  @Override
  public Generator plan(SequenceArguments arguments, ColumnContext context) {
    checkType(context.type());
    if (arguments.step() == 0) {
      throw new InvalidArgument(
          "step", "is 0, so every row would be the same", "choose a step such as 1 or -1");
    }
    Sequence sequence = new Sequence(arguments.start(), arguments.step());
    long rows = context.rows().orElse(0);
    if (rows > 0 && !sequence.reaches(rows - 1)) {
      throw new InvalidArgument(
          "",
          "leaves 64 bits before row " + (rows - 1),
          "start nearer to 0, or take a smaller step");
    }
    return sequence;
  }

  private static void checkType(ColumnType type) {
    if (type.isTemporal() || type.kind() == ColumnType.Kind.BOOL) {
      throw new InvalidArgument(
          "",
          "a sequence gives integers, but the column's type is " + type,
          type.isTemporal()
              ? "use datetime_series with \"order\": \"ascending\", or make the column an int"
              : "use choice, or make the column an int");
    }
  }
}
