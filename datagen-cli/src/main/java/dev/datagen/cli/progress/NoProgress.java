package dev.datagen.cli.progress;

/** Shows nothing. */
final class NoProgress implements Progress {

  @Override
  public void start(long totalRows) {}

  @Override
  public void at(long rowsDone) {}

  @Override
  public void close() {}
}
