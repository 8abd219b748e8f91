package dev.datagen.sink.files;

/**
 * A complete file.
 *
 * @param table the table whose rows it holds
 * @param name its name in the folder
 * @param rows how many rows
 * @param bytes its size
 * @param sha256 the digest of its bytes, in lower-case hexadecimal
 */
public record WrittenFile(String table, String name, long rows, long bytes, String sha256) {}
