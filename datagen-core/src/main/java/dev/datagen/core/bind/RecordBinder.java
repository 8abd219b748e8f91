package dev.datagen.core.bind;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.NearestName;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binds objects to records. */
final class RecordBinder {

  private final Binder binder;
  private final Problems problems;
  private final BindRules rules;

  RecordBinder(Binder binder, Problems problems, BindRules rules) {
    this.binder = binder;
    this.problems = problems;
    this.rules = rules;
  }

  Object bind(Value value, Class<?> type, SchemaPath path) {
    RecordShape shape = RecordShape.of(type);
    if (value instanceof ObjectValue object) {
      return bindObject(object, shape, path);
    }
    if (shape.fromText().isPresent()) {
      Method fromText = shape.fromText().get();
      return value instanceof TextValue text
          ? make(fromText, new Object[] {text.text()}, value, path)
          : binder.mismatch("text or an object", value, path);
    }
    return binder.mismatch("an object", value, path);
  }

  private Object bindObject(ObjectValue object, RecordShape shape, SchemaPath path) {
    int before = problems.errors();
    Map<Field, Member> given = new LinkedHashMap<>();
    ObjectValue rest = sort(object, shape, path, given);
    List<Object> arguments = new ArrayList<>();
    boolean complete = true;
    for (Field field : shape.fields()) {
      Member member = given.get(field);
      if (field.rest()) {
        arguments.add(binder.bind(rest, field.type(), field, path));
      } else if (member != null) {
        SchemaPath below = path.key(member.key());
        Object bound = binder.bind(member.value(), field.type(), field, below);
        arguments.add(bound == null ? standIn(field, path) : bound);
      } else if (field.required()) {
        complete = false;
        missing(field, object, path);
        arguments.add(standIn(field, path));
      } else {
        arguments.add(field.defaultJson() == null ? null : binder.fallback(field, path));
      }
    }
    boolean sound = complete && problems.errors() == before;
    return sound || rules.partial().contains(shape.type())
        ? make(shape.constructor(), arguments.toArray(), object, path)
        : null;
  }

  /** Gives every member to its field; what belongs to none is an error, or the rest. */
  private ObjectValue sort(
      ObjectValue object, RecordShape shape, SchemaPath path, Map<Field, Member> given) {
    Map<String, Field> byName = shape.byName();
    Map<String, Member> rest = new LinkedHashMap<>();
    for (Member member : object.members().values()) {
      if (member.key().equals(RecordShape.COMMENT) || member.value() instanceof NullValue) {
        checkName(member, byName, shape, path);
        continue;
      }
      Field field = byName.get(member.key());
      if (rules.fromSchema()) {
        checkGuard(member, field == null ? shape.rest().orElse(null) : field, path);
      }
      if (field == null) {
        checkName(member, byName, shape, path);
        rest.put(member.key(), member);
      } else if (given.putIfAbsent(field, member) != null) {
        problems.error(
            "ambiguous-alias",
            path.key(member.key()),
            member,
            "\"" + member.key() + "\" and \"" + given.get(field).key() + "\" are two names of one",
            "give one of them");
      }
    }
    return new ObjectValue(rest, object.line(), object.column());
  }

  private void checkGuard(Member member, Field field, SchemaPath path) {
    if (field != null && !field.isForSchemas(member.key())) {
      problems.error(
          "not-from-schema",
          path.key(member.key()),
          member,
          "a schema may not give "
              + Describe.quoted(member.key())
              + ", for it may name a class, a file or a login",
          "give it with --sink-option or in the environment");
    }
  }

  private void checkName(
      Member member, Map<String, Field> byName, RecordShape shape, SchemaPath path) {
    boolean known = byName.containsKey(member.key()) || member.key().equals(RecordShape.COMMENT);
    if (!known && shape.rest().isEmpty()) {
      problems.error(
          "unknown-" + rules.noun(),
          path.key(member.key()),
          member,
          "unknown " + rules.noun() + " " + Describe.quoted(member.key()),
          NearestName.hint(member.key(), rules.noun() + "s here", byName.keySet()));
    }
  }

  private void missing(Field field, ObjectValue object, SchemaPath path) {
    if (!rules.missingAllowed()) {
      problems.error(
          "missing-" + rules.noun(),
          path,
          object,
          "missing " + rules.noun() + " \"" + field.name() + "\"",
          field.doc().isEmpty() ? "add it" : "add it: " + field.doc().replaceAll("\\.$", ""));
    }
  }

  /** What a record that is made all the same gets in place of what did not fit. */
  private Object standIn(Field field, SchemaPath path) {
    if (field.defaultJson() != null) {
      return binder.fallback(field, path);
    }
    boolean primitive = field.type() instanceof Class<?> type && type.isPrimitive();
    return primitive ? Array.get(Array.newInstance((Class<?>) field.type(), 1), 0) : null;
  }

  private Object make(Executable maker, Object[] arguments, Value value, SchemaPath path) {
    try {
      return maker instanceof Method method
          ? method.invoke(null, arguments)
          : ((Constructor<?>) maker).newInstance(arguments);
    } catch (InvocationTargetException e) {
      refused(e.getCause(), value, path);
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + maker, e);
    }
  }

  private void refused(Throwable cause, Value value, SchemaPath path) {
    if (cause instanceof InvalidArgument invalid) {
      problems.error(
          "invalid-argument",
          path.below(invalid.argument()),
          Locator.nearest(value, invalid.argument()),
          String.valueOf(invalid.getMessage()),
          invalid.hint());
    } else if (cause instanceof IllegalArgumentException) {
      problems.error("invalid-argument", path, value, String.valueOf(cause.getMessage()), "");
    } else {
      throw new IllegalStateException("the record at " + path + " failed: " + cause, cause);
    }
  }
}
