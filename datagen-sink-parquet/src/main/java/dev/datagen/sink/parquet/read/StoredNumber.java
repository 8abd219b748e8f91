package dev.datagen.sink.parquet.read;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ToLongFunction;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/**
 * How stored integers, decimals, dates and times become our 64 bits. What does not fit into them is
 * an {@link ArithmeticException}.
 */
final class StoredNumber {

  private static final long MICROS_OF_DAY = 86_400_000_000L;

  /** The Julian day number of 1970-01-01, from which times of 96 bits count. */
  private static final int JULIAN_EPOCH = 2_440_588;

  private StoredNumber() {}

  /** Reads the value at which a column's reader stands. */
  static ToLongFunction<ColumnReader> of(PrimitiveType type) {
    if (type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp) {
      return switch (timestamp.getUnit()) {
        case MILLIS -> reader -> Math.multiplyExact(reader.getLong(), 1000L);
        case MICROS -> ColumnReader::getLong;
        case NANOS -> reader -> Math.floorDiv(reader.getLong(), 1000L);
      };
    }
    boolean unsigned =
        type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation integer
            && !integer.isSigned();
    return switch (type.getPrimitiveTypeName()) {
      case INT32 ->
          unsigned
              ? reader -> Integer.toUnsignedLong(reader.getInteger())
              : ColumnReader::getInteger;
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          reader -> new BigInteger(reader.getBinary().getBytesUnsafe()).longValueExact();
      case INT96 -> StoredNumber::ofInt96;
      case INT64, BOOLEAN, FLOAT, DOUBLE ->
          unsigned ? StoredNumber::ofUnsigned : ColumnReader::getLong;
    };
  }

  private static long ofUnsigned(ColumnReader reader) {
    long value = reader.getLong();
    if (value < 0) {
      throw new ArithmeticException(
          Long.toUnsignedString(value) + " is more than the greatest int, " + Long.MAX_VALUE);
    }
    return value;
  }

  /** Nanoseconds of the day and the Julian day, as Impala, Hive and Spark have written times. */
  private static long ofInt96(ColumnReader reader) {
    ByteBuffer bytes =
        ByteBuffer.wrap(reader.getBinary().getBytesUnsafe()).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = (long) bytes.getInt() - JULIAN_EPOCH;
    return Math.addExact(Math.multiplyExact(day, MICROS_OF_DAY), Math.floorDiv(nanos, 1000L));
  }
}
