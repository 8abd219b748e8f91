package dev.datagen.core.bind;

import dev.datagen.api.option.Alias;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.NotFromSchema;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.option.OneOrMany;
import dev.datagen.api.option.Rest;
import dev.datagen.api.option.Secret;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One component of an option record, as its annotations declare it.
 *
 * @param name its name in a schema
 * @param aliases further names
 * @param type its Java type
 * @param doc what it means; empty if undocumented
 * @param defaultJson its default as JSON text; null if none
 * @param nullable whether it may be absent and is then null
 * @param oneOrMany whether a list may be given as its only element
 * @param rest whether it takes all keys that are no other component's
 * @param secret whether its value is never shown
 * @param guarded what a schema may give of it although it is not for schemas: nothing, or keys of
 *     the rest; null if it is for schemas as a whole
 * @param bounds bounds of its numbers; null if none
 */
public record Field(
    String name,
    List<String> aliases,
    Type type,
    String doc,
    String defaultJson,
    boolean nullable,
    boolean oneOrMany,
    boolean rest,
    boolean secret,
    Set<String> guarded,
    Bounds bounds) {

  static Field of(RecordComponent component) {
    Alias alias = component.getAnnotation(Alias.class);
    Default fallback = component.getAnnotation(Default.class);
    return new Field(
        name(component, component.getName()),
        alias == null ? List.of() : List.of(alias.value()),
        component.getGenericType(),
        doc(component),
        fallback == null ? null : fallback.value(),
        component.isAnnotationPresent(Nullable.class),
        component.isAnnotationPresent(OneOrMany.class),
        component.isAnnotationPresent(Rest.class),
        component.isAnnotationPresent(Secret.class),
        guarded(component),
        component.getAnnotation(Bounds.class));
  }

  private static Set<String> guarded(RecordComponent component) {
    NotFromSchema guard = component.getAnnotation(NotFromSchema.class);
    return guard == null ? null : Set.of(guard.except());
  }

  /** Whether a schema may give the key, which is this field's or, for the rest, one of its own. */
  boolean isForSchemas(String key) {
    return guarded == null || rest && guarded.contains(key);
  }

  /** Whether a schema must give it. */
  public boolean required() {
    return !nullable && defaultJson == null && !rest;
  }

  /** The documentation of an element; empty if there is none. */
  public static String doc(AnnotatedElement element) {
    Doc doc = element.getAnnotation(Doc.class);
    return doc == null ? "" : doc.value();
  }

  /** The name of an element in a schema: what it says itself, else the Java name in snake case. */
  static String name(AnnotatedElement element, String javaName) {
    Name name = element.getAnnotation(Name.class);
    return name == null
        ? javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)
        : name.value();
  }
}
