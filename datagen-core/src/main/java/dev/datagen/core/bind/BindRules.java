package dev.datagen.core.bind;

import java.util.Map;
import java.util.Set;

/**
 * What may differ from one binding to another.
 *
 * @param forms classes whose values look other than their components tell
 * @param entries the same for entries of maps
 * @param partial records that are made even where a component does not fit (it is then null or its
 *     default), so that the checks that follow find the rest; such a result is never used further
 * @param noun what a member is called in messages: {@code "key"} or {@code "option"}
 * @param arguments whether these are arguments of a plugin
 * @param missingAllowed whether required members may be absent (and no record is made then)
 */
public record BindRules(
    Map<Class<?>, Form> forms,
    Map<Class<?>, EntryForm> entries,
    Set<Class<?>> partial,
    String noun,
    boolean arguments,
    boolean missingAllowed) {

  /** Plain records, every required key must be there. */
  public static final BindRules PLAIN =
      new BindRules(Map.of(), Map.of(), Set.of(), "key", true, false);

  BindRules forArguments() {
    return new BindRules(Map.of(), Map.of(), Set.of(), noun, true, missingAllowed);
  }

  BindRules forDefaults() {
    return new BindRules(forms, entries, Set.of(), noun, false, false);
  }

  BindRules withMissingAllowed() {
    return new BindRules(forms, entries, partial, noun, arguments, true);
  }

  /** Whether these are options of a sink as a schema gives them, to be completed later. */
  boolean fromSchema() {
    return arguments && missingAllowed;
  }

  /** The same, speaking of options. */
  BindRules forOptions() {
    return new BindRules(forms, entries, partial, "option", arguments, missingAllowed);
  }
}
