package dev.datagen.core.dataset;

import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.Form;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.dataset.CurveSpec.ParametricCurve;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.ObjectValue;
import java.util.List;

/** A list of numbers, or {@code {"curve_type": …, "params": {…}}}. */
record CurveForm() implements Form {

  @Override
  public Object bind(Value value, SchemaPath path, Binder binder) {
    if (value instanceof ArrayValue) {
      List<Double> values = binder.bindList(value, path, Double.class);
      return values == null ? null : new CurveSpec(values, null, null);
    } else if (value instanceof ObjectValue) {
      ParametricCurve curve = binder.bind(value, path, ParametricCurve.class);
      return curve == null ? null : new CurveSpec(null, curve.curveType(), curve.params());
    }
    return binder.mismatch("a list of numbers or an object", value, path);
  }
}
