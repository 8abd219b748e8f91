package dev.datagen.core.bind;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Literal;
import dev.datagen.core.document.DocumentReader;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binds values to Java types by what option records declare. What does not fit is reported and
 * becomes null, and the work goes on, so that one reading finds everything.
 */
public final class Binder {

  private final Problems problems;
  private final BindRules rules;
  private final Scalars scalars;
  private final RecordBinder records;

  public Binder(Problems problems, BindRules rules) {
    this.problems = problems;
    this.rules = rules;
    this.scalars = new Scalars(problems);
    this.records = new RecordBinder(this, problems, rules);
  }

  /** Where problems go. */
  public Problems problems() {
    return problems;
  }

  /** The record that a value means, or null after reporting why there is none. */
  public <R extends Record> R bind(Value value, SchemaPath path, Class<R> type) {
    return type.cast(bind(value, type, null, path));
  }

  /** The elements that a list means, or null after reporting why it is none. */
  @SuppressWarnings("unchecked")
  public <T> List<T> bindList(Value value, SchemaPath path, Class<T> element) {
    int before = problems.errors();
    List<T> bound = (List<T>) list(value, element, null, path);
    return problems.errors() > before ? null : bound;
  }

  /** The arguments of a plugin: as any record, with the rules for arguments. */
  public Record arguments(Value value, SchemaPath path, Class<? extends Record> type) {
    return new Binder(problems, rules.forArguments()).bind(value, path, type);
  }

  /** Options of which some may come later: absent ones are not missing. */
  public void incomplete(Value value, SchemaPath path, Class<? extends Record> type) {
    new Binder(problems, rules.forArguments().withMissingAllowed()).bind(value, path, type);
  }

  /** Reports a value that is not what was expected; null. */
  public Object mismatch(String expected, Value value, SchemaPath path) {
    return scalars.mismatch(expected, value, null, path);
  }

  Object bind(Value value, Type type, Field field, SchemaPath path) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return list(value, arguments[0], field, path);
      } else if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return map(value, arguments[1], field, path);
      }
    } else if (type instanceof Class<?> plain) {
      return single(value, plain, field, path);
    }
    throw new IllegalArgumentException("no option can be of type " + type + ", at " + path);
  }

  private Object single(Value value, Class<?> type, Field field, SchemaPath path) {
    Form form = rules.forms().get(type);
    if (form != null) {
      return form.bind(value, path, this);
    } else if (type.isEnum()) {
      return scalars.constant(value, type, field, path);
    } else if (type.isRecord() && type != ColumnType.class && type != Literal.class) {
      return records.bind(value, type, path);
    }
    return scalars.bind(value, type, field, path);
  }

  private List<Object> list(Value value, Type element, Field field, SchemaPath path) {
    if (!(value instanceof ArrayValue array)) {
      if (field != null && field.oneOrMany() && !(value instanceof NullValue)) {
        Object only = bind(value, element, field, path);
        return Collections.singletonList(only);
      }
      scalars.mismatch("a list", value, field, path);
      return null;
    }
    List<Object> bound = new ArrayList<>(array.elements().size());
    for (int i = 0; i < array.elements().size(); i++) {
      bound.add(bind(array.elements().get(i), element, field, path.index(i)));
    }
    return Collections.unmodifiableList(bound);
  }

  private Map<String, Object> map(Value value, Type element, Field field, SchemaPath path) {
    if (!(value instanceof ObjectValue object)) {
      scalars.mismatch("an object", value, field, path);
      return null;
    }
    Map<String, Object> bound = new LinkedHashMap<>();
    for (Member member : object.members().values()) {
      if (member.key().equals(RecordShape.COMMENT)) {
        warnOfComment(member, element, path);
      } else if (!(member.value() instanceof NullValue)) {
        SchemaPath below = path.key(member.key());
        bound.put(member.key(), entry(member, element, field, below));
      }
    }
    return Collections.unmodifiableMap(bound);
  }

  private Object entry(Member member, Type element, Field field, SchemaPath path) {
    EntryForm form = element instanceof Class<?> type ? rules.entries().get(type) : null;
    return form == null
        ? bind(member.value(), element, field, path)
        : form.bind(member, path, this);
  }

  /** In a map of texts somebody may have meant an entry: {@code {"like": 1, "comment": 2}}. */
  private void warnOfComment(Member member, Type element, SchemaPath path) {
    boolean entry =
        element == Literal.class && !(member.value() instanceof ObjectValue)
            || element == String.class && member.value() instanceof TextValue;
    if (entry && rules.arguments()) {
      problems.warning(
          "comment-ignored",
          path.key(member.key()).toString(),
          "\"comment\" is ignored as a comment, it is no entry",
          "");
    }
  }

  /** The default of a field. */
  Object fallback(Field field, SchemaPath path) {
    String source = "default of " + field.name();
    Problems own = new Problems(null);
    Value value = DocumentReader.readJson(field.defaultJson(), source).root();
    Object bound = new Binder(own, rules.forDefaults()).bind(value, field.type(), field, path);
    if (own.errors() > 0) {
      throw new IllegalArgumentException("bad " + source + ": " + own.sorted());
    }
    return bound;
  }
}
