package dev.datagen.sink.kafka.read;

import dev.datagen.api.column.Column;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.sink.kafka.client.ClientSettings;
import dev.datagen.sink.kafka.client.Clients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The rows in one partition, in its order; deletions are no rows. */
record PartitionSplit(PartitionRange range, RecordLayout layout, ClientSettings settings)
    implements SourceSplit {

  @Override
  public SourceReader open(List<Integer> columns) throws IOException {
    TopicReader reader = Clients.with(() -> TopicReader.of(settings, range));
    return new Reader(reader, layout.decoder(columns), range);
  }

  private static final class Reader implements SourceReader {

    private final TopicReader reader;
    private final RecordLayout.Decoder decoder;
    private final PartitionRange range;
    private Iterator<ConsumerRecord<byte[], byte[]>> pending =
        List.<ConsumerRecord<byte[], byte[]>>of().iterator();

    Reader(TopicReader reader, RecordLayout.Decoder decoder, PartitionRange range) {
      this.reader = reader;
      this.decoder = decoder;
      this.range = range;
    }

    @Override
    public List<Column> read(int maxRows) throws IOException {
      List<ConsumerRecord<byte[], byte[]>> rows = new ArrayList<>();
      while (rows.isEmpty()) {
        if (!pending.hasNext()) {
          List<ConsumerRecord<byte[], byte[]>> next = Clients.with(() -> reader.next(range));
          if (next.isEmpty()) {
            return List.of();
          }
          pending = next.iterator();
        }
        while (pending.hasNext() && rows.size() < maxRows) {
          ConsumerRecord<byte[], byte[]> record = pending.next();
          if (record.value() != null) {
            rows.add(record);
          }
        }
      }
      return decoder.decode(rows);
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
