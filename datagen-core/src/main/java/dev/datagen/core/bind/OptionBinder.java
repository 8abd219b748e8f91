package dev.datagen.core.bind;

import dev.datagen.core.document.DocumentReader;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.ObjectValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Binds option records where no document tells all. */
public final class OptionBinder {

  private OptionBinder() {}

  /**
   * Binds the options of a sink: what the schema says, and over it the command line's texts.
   *
   * <p>A command-line name may lead into nested records and maps with dots ({@code
   * tables.order.topic}); in names {@code -}, {@code .} and {@code _} are the same. Texts are read
   * as the option's type wants; a list's elements are separated by commas. A map or record given in
   * both is merged, anything else is replaced.
   *
   * @param schemaDefaults as {@link PlainValues#of} gives them; may be empty
   * @param commandLine option → text
   */
  public static <R extends Record> BindResult<R> bindOptions(
      Map<String, Object> schemaDefaults, Map<String, String> commandLine, Class<R> type) {
    Problems problems = new Problems(null);
    ObjectValue defaults = (ObjectValue) PlainValues.value(schemaDefaults);
    ObjectValue given = new OptionTexts(problems).read(commandLine, type);
    Value merged = merge(canonical(defaults, type), given);
    R options =
        new Binder(problems, BindRules.PLAIN.forOptions()).bind(merged, SchemaPath.ROOT, type);
    return new BindResult<>(problems.errors() == 0 ? options : null, problems.sorted());
  }

  /** Binds a JSON text to a record. */
  public static <R extends Record> BindResult<R> bindJson(String json, Class<R> type) {
    var document = DocumentReader.readJson(json, type.getSimpleName());
    Problems problems = new Problems(document);
    R record = new Binder(problems, BindRules.PLAIN).bind(document.root(), SchemaPath.ROOT, type);
    return new BindResult<>(problems.errors() == 0 ? record : null, problems.sorted());
  }

  /** The same options under their first names, so that both sides meet. */
  private static ObjectValue canonical(ObjectValue object, Class<?> type) {
    Map<String, Field> byName = RecordShape.of(type).byName();
    Map<String, Member> members = new LinkedHashMap<>();
    for (Member member : object.members().values()) {
      Field field = byName.get(member.key());
      String name = field == null ? member.key() : field.name();
      members.put(members.containsKey(name) ? member.key() : name, member);
    }
    members.replaceAll((name, member) -> PlainValues.member(name, member.value()));
    return new ObjectValue(members, 0, 0);
  }

  private static ObjectValue merge(ObjectValue defaults, ObjectValue given) {
    Map<String, Member> members = new LinkedHashMap<>(defaults.members());
    for (Member member : given.members().values()) {
      Member earlier = members.get(member.key());
      boolean both =
          earlier != null
              && earlier.value() instanceof ObjectValue
              && member.value() instanceof ObjectValue;
      members.put(
          member.key(),
          both
              ? PlainValues.member(
                  member.key(), merge((ObjectValue) earlier.value(), (ObjectValue) member.value()))
              : member);
    }
    return new ObjectValue(members, 0, 0);
  }
}
