package dev.datagen.plugins.expression;

import static java.lang.Integer.MAX_VALUE;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Functions of text. */
final class TextFunctions {

  static final List<Function> ALL =
      List.of(
          new Function(
              "concat",
              "a, b, …",
              1,
              MAX_VALUE,
              "the texts one after the other; other types as to_string gives them",
              arguments -> new ConcatNode(arguments.all().stream().map(ToStringNode::of).toList())),
          Function.of("upper", "text", 1, "in capitals", map(x -> x.toUpperCase(Locale.ROOT))),
          Function.of("lower", "text", 1, "in small letters", map(x -> x.toLowerCase(Locale.ROOT))),
          Function.of("trim", "text", 1, "without white space around it", map(String::strip)),
          Function.of(
              "length",
              "text",
              1,
              "how many characters it has",
              arguments -> new LengthNode(arguments.text(0))),
          new Function(
              "substr",
              "text, start[, length]",
              2,
              3,
              "the characters from start on, 1 being the first and -1 the last",
              TextFunctions::substr),
          Function.of(
              "replace",
              "text, old, new",
              3,
              "the text with every old replaced",
              TextFunctions::replace),
          Function.of(
              "contains", "text, part", 2, "whether part occurs in it", test(String::contains)),
          Function.of(
              "starts_with", "text, part", 2, "whether it begins so", test(String::startsWith)),
          Function.of("ends_with", "text, part", 2, "whether it ends so", test(String::endsWith)),
          Function.of(
              "to_string",
              "x",
              1,
              "the value as text; times in ISO-8601",
              arguments -> ToStringNode.of(arguments.get(0))),
          Function.of(
              "to_number",
              "text",
              1,
              "the number that a text spells; true is 1, false 0",
              TextFunctions::toNumber));

  private TextFunctions() {}

  private static Function.Binder map(UnaryOperator<String> function) {
    return arguments -> new TextMapNode(arguments.text(0), function);
  }

  private static Function.Binder test(BiPredicate<String, String> relation) {
    return arguments -> new TextTestNode(relation, arguments.text(0), arguments.text(1));
  }

  private static Node substr(Arguments arguments) {
    Node text = arguments.text(0);
    Node start = arguments.integer(1);
    Node length =
        arguments.size() == 3
            ? arguments.integer(2)
            : new ConstantNode(ValueType.INT, (long) MAX_VALUE);
    if (start instanceof ConstantNode first
        && length instanceof ConstantNode count
        && first.value() instanceof Long from
        && count.value() instanceof Long characters) {
      return new TextMapNode(text, x -> SubstringNode.cut(x, from, characters));
    }
    return new SubstringNode(text, start, length);
  }

  private static Node replace(Arguments arguments) {
    Node text = arguments.text(0);
    Node sought = arguments.text(1);
    Node replacement = arguments.text(2);
    if (sought instanceof ConstantNode from
        && replacement instanceof ConstantNode to
        && from.value() instanceof String old
        && to.value() instanceof String fresh
        && fresh.length() <= old.length()) {
      return new TextMapNode(text, x -> ReplaceNode.replace(x, old, fresh));
    }
    return new ReplaceNode(text, sought, replacement);
  }

  private static Node toNumber(Arguments arguments) {
    return switch (arguments.type(0)) {
      case INT, FLOAT, NULL -> arguments.number(0);
      case BOOL ->
          new ConditionalNode(
              arguments.get(0),
              new ConstantNode(ValueType.INT, 1L),
              new ConstantNode(ValueType.INT, 0L));
      case STRING -> new ParseNode(arguments.get(0), ValueType.FLOAT);
      case DATETIME, DATE ->
          throw new CodeError(
              arguments.position(0),
              "to_number takes text here, not " + arguments.type(0),
              "use date_diff('day', a, b) or year(x), month(x), …");
    };
  }
}
