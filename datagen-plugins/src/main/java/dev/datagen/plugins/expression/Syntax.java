package dev.datagen.plugins.expression;

import java.util.List;

/** Code as a tree, before names and types are known. */
sealed interface Syntax {

  /** Index of the character in the code that errors about it name. */
  int position();

  /** Levels of the tree from here down. */
  int depth();

  /** A literal: {@code Long}, {@code Double}, {@code String}, {@code Boolean} or null. */
  record Literal(Object value, int position) implements Syntax {
    @Override
    public int depth() {
      return 1;
    }
  }

  /** A column or variable. */
  record Name(String name, int position) implements Syntax {
    @Override
    public int depth() {
      return 1;
    }
  }

  /** A function, or an operator under its symbol, with its arguments. */
  record Call(String function, List<Syntax> arguments, int position, int depth) implements Syntax {

    static Call of(String function, int position, Syntax... arguments) {
      return of(function, position, List.of(arguments));
    }

    static Call of(String function, int position, List<Syntax> arguments) {
      int deepest = 0;
      for (Syntax argument : arguments) {
        deepest = Math.max(deepest, argument.depth());
      }
      return new Call(function, arguments, position, deepest + 1);
    }
  }
}
