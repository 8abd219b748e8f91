package dev.datagen.core.dataset;

import dev.datagen.api.option.NearestName;
import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.Describe;
import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.ObjectValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Objects that hold exactly one thing under its id: {@code {"choice": {…}}}. */
final class TaggedForm {

  private TaggedForm() {}

  /**
   * The one member beside a comment whose key is a known id, or null after reporting why there is
   * none.
   *
   * @param kind what the ids name: {@code "generator"}
   */
  static Member only(Value value, SchemaPath path, String kind, Set<String> ids, Binder binder) {
    if (!(value instanceof ObjectValue object)) {
      binder.mismatch("an object with one " + kind + ", like {\"id\": {…}}", value, path);
      return null;
    }
    List<Member> members =
        object.members().values().stream()
            .filter(member -> !member.key().equals(RecordShape.COMMENT))
            .toList();
    List<Member> known = members.stream().filter(member -> ids.contains(member.key())).toList();
    for (Member member : members) {
      if (!ids.contains(member.key())) {
        unknown(member, path, kind, ids, binder);
      }
    }
    if (members.isEmpty()) {
      binder
          .problems()
          .error(
              "missing-" + kind,
              path,
              value,
              "names no " + kind,
              kind + "s are " + String.join(", ", ids));
    } else if (known.size() > 1) {
      String names = known.stream().map(Member::key).collect(Collectors.joining(", "));
      binder
          .problems()
          .error(
              "two-" + kind + "s",
              path,
              known.get(1),
              "names " + known.size() + " " + kind + "s: " + names,
              "give exactly one");
    }
    return known.size() == 1 ? known.get(0) : null;
  }

  /** The arguments of the only member; null after reporting what is wrong with them. */
  static Record arguments(
      Member member, SchemaPath path, Class<? extends Record> type, Binder binder) {
    SchemaPath below = path.key(member.key());
    if (member.value() instanceof NullValue) {
      binder
          .problems()
          .error("wrong-type", below, member, "expected an object, found null", "write {}");
      return null;
    }
    return binder.arguments(member.value(), below, type);
  }

  static void unknown(Member member, SchemaPath path, String kind, Set<String> ids, Binder binder) {
    binder
        .problems()
        .error(
            "unknown-" + kind,
            path.key(member.key()),
            member,
            "unknown " + kind + " " + Describe.quoted(member.key()),
            NearestName.hint(member.key(), kind + "s", ids));
  }
}
