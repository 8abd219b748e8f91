package dev.datagen.sink.kafka;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.sink.Disorder;

/**
 * What is different for one table.
 *
 * @param topic its topic, or null
 * @param key the column that is the key, or null
 * @param late rows that arrive late, or null
 * @param duplicate rows that arrive twice, or null
 * @param drop rows that never arrive, or null
 * @param tombstone rows that are deleted at once, or null
 */
@Doc("What is different for one table.")
@Example(
    "{\"topic\": \"shop.orders\", \"key\": \"customer_id\", \"late\": {\"rate\": 0.02, \"delay\":"
        + " {\"type\": \"exponential\", \"params\": {\"mean\": 300}}}}")
public record TableOptions(
    @Doc("Its topic, as it is; the table's name behind topic.prefix unless given.") @Nullable
        String topic,
    @Doc("The column that is the record's key; the primary key unless given.") @Nullable String key,
    @Doc("Rows that are sent later than their time says.") @Nullable Disorder.Late late,
    @Doc("Rows that are sent twice, one right after the other.") @Nullable Disorder.Share duplicate,
    @Doc("Rows that are never sent.") @Nullable Disorder.Share drop,
    @Doc("Rows that are followed by a record of the same key without a value.") @Nullable
        Disorder.Share tombstone) {

  static final TableOptions NONE = new TableOptions(null, null, null, null, null, null);

  Disorder disorder() {
    return new Disorder(late, duplicate, drop, tombstone);
  }
}
