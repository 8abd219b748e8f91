package dev.datagen.testkit.asserting;

import dev.datagen.api.column.Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.rows.Rows;
import java.lang.reflect.InvocationHandler;

/** Checks what goes into a generator and what comes out of it. */
public final class AssertingGenerator {

  private AssertingGenerator() {}

  /** A generator that does the same and checks; it has every interface of the given one. */
  public static Generator of(Generator generator) {
    InvocationHandler handler =
        (self, method, arguments) -> {
          if (!method.getName().equals("generate")) {
            Object result = AssertingFactory.invoke(generator, method, arguments);
            return result instanceof Column ? result : AssertingFactory.wrapped(result);
          }
          Rows rows = (Rows) arguments[0];
          AssertedRows.check(rows, generator.perParent());
          Object[] wrapped = arguments.clone();
          wrapped[2] = new AssertingInputs((Inputs) arguments[2], rows.size());
          Column made = (Column) AssertingFactory.invoke(generator, method, wrapped);
          AssertedColumn.check(generator, made, generator.output(), rows.size());
          return made;
        };
    return (Generator) AssertingFactory.proxy(generator, handler);
  }
}
