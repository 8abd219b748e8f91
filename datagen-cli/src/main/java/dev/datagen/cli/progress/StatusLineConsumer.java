package dev.datagen.cli.progress;

import dev.datagen.cli.console.StatusLine;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Puts a rendered bar on the status line. */
final class StatusLineConsumer implements ProgressBarConsumer {

  private final StatusLine status;
  private final int width;

  StatusLineConsumer(StatusLine status, int width) {
    this.status = status;
    this.width = width;
  }

  @Override
  public int getMaxRenderedLength() {
    return width;
  }

  @Override
  public void accept(String rendered) {
    status.show(rendered);
  }

  @Override
  public void close() {
    status.show("");
  }
}
