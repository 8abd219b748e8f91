package dev.datagen.plugins;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.option.InvalidArgument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Shows a refused argument as the engine would, in one line. */
public final class Refusals {

  private Refusals() {}

  /** {@code argument: message; hint} of the refusal that the call must end in. */
  public static String refusal(ThrowingCallable call) {
    InvalidArgument refused = catchThrowableOfType(InvalidArgument.class, call);
    return refused.argument() + ": " + refused.getMessage() + "; " + refused.hint();
  }
}
