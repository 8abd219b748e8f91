package dev.datagen.core.pace;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.run.ChunkTasks;
import dev.datagen.core.run.Made;
import dev.datagen.core.run.Parcel;
import dev.datagen.core.run.Task;
import dev.datagen.core.run.Whole;
import java.util.List;

/**
 * Makes a chunk of a table and cuts it in the order of its rows.
 *
 * @param chunk the chunk
 * @param lane the table's lane
 * @param cut where it is cut
 */
record TableTask(ChunkTasks.ChunkTask chunk, Lane lane, Cut cut) implements Task {

  @Override
  public Made make() {
    Chunk made = chunk.chunk();
    Rows rows = lane.table().space().range(chunk.firstRow(), made.size());
    Sending sending = new Sending(lane, rows, made);
    Cutter cutter = new Cutter(cut);
    for (int i = 0; i < made.size(); i++) {
      sending.send(i, Parcel.NO_TIME, cutter);
    }
    return cutter.made(List.of(new Whole(made, lane.lap())));
  }

  @Override
  public String place() {
    return chunk.place();
  }

  @Override
  public String alone() {
    return chunk.alone();
  }
}
