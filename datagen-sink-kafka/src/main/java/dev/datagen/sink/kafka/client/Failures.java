package dev.datagen.sink.kafka.client;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/** What went wrong with Kafka, in words for whoever started the run. */
public final class Failures {

  private final ClientSettings settings;

  public Failures(ClientSettings settings) {
    this.settings = settings;
  }

  /** The failure of a client, to be thrown; a wrong property is the user's error. */
  public IOException of(String what, Throwable thrown) {
    Throwable failure = cause(thrown);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigException && isUnknownHost(cause)) {
        return new IOException(
            what
                + ": none of these hosts is known; check the names, and whether this machine can"
                + " resolve them",
            failure);
      }
      if (cause instanceof ConfigException) {
        throw new ProblemException(
            new Problem(
                "bad-option",
                Problem.Severity.ERROR,
                dev.datagen.api.problem.Category.USER,
                "sinks.kafka",
                clean(cause.getMessage()),
                "",
                null),
            failure);
      }
    }
    if (failure instanceof InterruptedException
        || failure instanceof org.apache.kafka.common.errors.InterruptException) {
      Thread.currentThread().interrupt();
      return new IOException(what + ": interrupted", failure);
    }
    return new IOException(what + ": " + explain(failure), failure);
  }

  /** The client has no class of its own for it. */
  private static boolean isUnknownHost(Throwable cause) {
    return String.valueOf(cause.getMessage()).startsWith("No resolvable bootstrap urls");
  }

  private String explain(Throwable failure) {
    if (failure instanceof ProducerFencedException
        || failure instanceof InvalidProducerEpochException
        || failure instanceof FencedInstanceIdException) {
      return "the same run was started once more and goes on in place of this one";
    }
    if (failure instanceof SslAuthenticationException) {
      return clean(
          "TLS with "
              + settings.bootstrapServers()
              + " fails: "
              + failure.getMessage()
              + deepest(failure)
              + "; check security.protocol, and that ssl.truststore.location has the certificate's"
              + " authority and the certificate the host's name");
    }
    if (failure instanceof AuthenticationException) {
      return clean("the login is refused: " + failure.getMessage() + deepest(failure));
    }
    if (failure instanceof AuthorizationException) {
      return clean("not allowed: " + failure.getMessage());
    }
    if (failure instanceof RecordTooLargeException) {
      return clean(failure.getMessage())
          + "; raise max.message.bytes of the topic, or max.request.size here";
    }
    if (failure instanceof InvalidTimestampException) {
      return "the topic refuses the rows' times ("
          + clean(failure.getMessage())
          + "); set its message.timestamp.after.max.ms to "
          + Long.MAX_VALUE;
    }
    if (failure instanceof NotEnoughReplicasException) {
      return "too few replicas are in step: " + clean(failure.getMessage());
    }
    if (failure instanceof TimeoutException) {
      return "no answer from "
          + settings.bootstrapServers()
          + " in time ("
          + clean(failure.getMessage())
          + "); is the broker up and does it have room?";
    }
    return clean(
        failure.getClass().getSimpleName() + ": " + failure.getMessage() + deepest(failure));
  }

  private static String deepest(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == failure ? "" : " (" + cause.getMessage() + ")";
  }

  private static Throwable cause(Throwable thrown) {
    return thrown instanceof ExecutionException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  private String clean(String text) {
    return settings.withoutSecrets(String.valueOf(text)).replaceAll("\\s+", " ");
  }

  /** An option that cannot be used. */
  public static ProblemException badOption(String option, String message, String hint) {
    return new ProblemException(
        List.of(Problem.error("bad-option", "sinks.kafka." + option, message, hint, null)));
  }
}
