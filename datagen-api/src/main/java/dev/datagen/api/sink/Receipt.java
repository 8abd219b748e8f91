package dev.datagen.api.sink;

import java.util.List;

/**
 * What a sink wrote.
 *
 * @param outputs one for each file or topic, in the order of the tables
 */
public record Receipt(List<Output> outputs) {

  public Receipt {
    outputs = List.copyOf(outputs);
  }

  /**
   * One file or topic.
   *
   * @param table the table whose rows it holds
   * @param location file path or topic, for the user to find it
   * @param rows how many rows
   * @param bytes how many bytes, −1 if unknown
   */
  public record Output(String table, String location, long rows, long bytes) {}
}
