package dev.datagen.sink.text.value;

/** Numbers and dates as they are written without quotes, in whatever kind of file. */
public abstract class PlainValues implements ValueWriter {

  protected final Bytes out;

  protected PlainValues(Bytes out) {
    this.out = out;
  }

  @Override
  public final void integer(long value) {
    out.number(value);
  }

  @Override
  public final void real(double value) {
    Plain.real(value, out);
  }

  @Override
  public final void decimal(long unscaled, int scale) {
    Plain.decimal(unscaled, scale, out);
  }

  @Override
  public final void date(long days) {
    Plain.date(days, out);
  }
}
