package dev.datagen.tests.damage;

import static dev.datagen.tests.damage.Damage.bytes;
import static dev.datagen.tests.damage.Damage.move;
import static dev.datagen.tests.damage.Damage.of;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Files broken, lost or put beside. */
final class FileDamages {

  private FileDamages() {}

  static List<Damage> all() throws IOException {
    return List.of(
        of("drop a table", folder -> Files.delete(folder.resolve("product.parquet")))
            .fails("table product")
            .tells("product is missing"),
        of("drop the parents", folder -> Files.delete(folder.resolve("customer.parquet")))
            .fails("table customer")
            .tells("customer is missing"),
        of("cut the footer", bytes("order.parquet", all -> Arrays.copyOf(all, all.length - 8)))
            .fails("table order")
            .tells("incomplete"),
        of("truncate a file", bytes("order.parquet", all -> Arrays.copyOf(all, all.length / 2)))
            .fails("table order")
            .tells("order.parquet"),
        of("an empty file", bytes("order.parquet", all -> new byte[0]))
            .fails("table order")
            .tells("not a Parquet file"),
        of(
                "text in place of a file",
                bytes(
                    "product.parquet",
                    all -> "sku,price\n".repeat(99).getBytes(StandardCharsets.UTF_8)))
            .fails("table product")
            .tells("not a Parquet file"),
        of("noise in the pages", bytes("order.parquet", FileDamages::noise))
            .fails("table order")
            .touches("order")
            .tells("order.parquet"),
        of("a few bytes in the middle of a page", bytes("order.parquet", FileDamages::scratch))
            .fails("table order")
            .touches("order")
            .tells("order.parquet"),
        of(
                "a length in the footer that is not true",
                bytes(
                    "order.parquet",
                    all -> {
                      byte[] changed = all.clone();
                      changed[all.length - 6] = 0x7f;
                      return changed;
                    }))
            .fails("table order")
            .tells("order.parquet"),
        of("a table under another name", move("product.parquet", "produce.parquet"))
            .fails("table product")
            .warns("extra_table produce")
            .tells("product is missing"),
        of(
                "a file of another table",
                folder ->
                    Files.copy(
                        folder.resolve("customer.parquet"),
                        folder.resolve("product-00001.parquet")))
            .fails("table product")
            .tells("unlike"),
        of(
                "an unknown table beside",
                folder ->
                    Files.copy(
                        folder.resolve("product.parquet"), folder.resolve("supplier.parquet")))
            .warns("extra_table supplier")
            .tells("supplier"),
        of(
            "a ledger beside",
            folder ->
                Files.copy(
                    folder.resolve("product.parquet"), folder.resolve("order.ledger.parquet"))),
        of("the metadata gone", folder -> Files.delete(folder.resolve(".metadata.json"))));
  }

  /** Twenty bytes turned around where nothing but values lie. */
  private static byte[] scratch(byte[] all) {
    byte[] changed = all.clone();
    for (int at = all.length / 2; at < all.length / 2 + 20; at++) {
      changed[at] ^= (byte) 0xa5;
    }
    return changed;
  }

  private static byte[] noise(byte[] all) {
    byte[] changed = all.clone();
    for (int i = 4; i < changed.length / 3; i++) {
      changed[i] = (byte) (i * 31);
    }
    return changed;
  }
}
