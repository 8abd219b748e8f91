package dev.datagen.api.sink;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sink that can resume an interrupted run must know of it.
 *
 * @param order everything that decides which chunks are appended in which order and is not in the
 *     context otherwise: sizes of chunks, which of them are made, the pace. Two runs with the same
 *     context and the same order append the same chunks
 * @param facts what was settled when the run began and must be the same when it goes on, such as
 *     the start that "now" stood for; a sink stores them with its {@link ResumePoint}
 */
public record Continuation(String order, Map<String, String> facts) {

  /** Nothing to go on with. */
  public static final Continuation NONE = new Continuation("", Map.of());

  public Continuation {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
