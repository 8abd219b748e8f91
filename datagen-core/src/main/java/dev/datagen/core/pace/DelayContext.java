package dev.datagen.core.pace;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.time.Timeframe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The context of delays: real numbers of a table that read nothing. */
record DelayContext(String table) implements ColumnContext {

  @Override
  public String column() {
    return "delay";
  }

  @Override
  public ColumnType type() {
    return ColumnType.FLOAT;
  }

  @Override
  public boolean nullable() {
    return false;
  }

  @Override
  public boolean unique() {
    return false;
  }

  @Override
  public OptionalLong rows() {
    return OptionalLong.empty();
  }

  @Override
  public Optional<Timeframe> timeframe() {
    return Optional.empty();
  }

  @Override
  public Input input(String argument, String column) {
    throw reads(argument);
  }

  @Override
  public Input rowTime(String argument, String timeColumn) {
    throw reads(argument);
  }

  @Override
  public boolean hasTime() {
    return false;
  }

  @Override
  public boolean isAncestor(String column) {
    return false;
  }

  @Override
  public List<String> ancestors() {
    return List.of();
  }

  @Override
  public Reference reference(String argument, String column) {
    throw reads(argument);
  }

  @Override
  public Reference match(String argument, String column, Map<String, String> keys) {
    throw reads(argument);
  }

  private static InvalidArgument reads(String argument) {
    return new InvalidArgument(argument, "a delay cannot depend on other columns", "");
  }

  @Override
  public String primaryKey(String other) {
    return "";
  }

  @Override
  public List<String> columns(String other) {
    return List.of();
  }

  /** Nothing to tell: an unbounded delay is what late rows are like. */
  @Override
  public void warn(String argument, String message, String hint) {}
}
