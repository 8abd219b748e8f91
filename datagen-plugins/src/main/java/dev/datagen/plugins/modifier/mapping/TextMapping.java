package dev.datagen.plugins.modifier.mapping;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.option.Literal;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.key.TextIds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What strings become. A column with a dictionary keeps its codes and gets a mapped dictionary. */
final class TextMapping implements Modifier {

  private final TextIds ids;
  private final Dictionary replacements;
  // sinks know a dictionary by identity, so the same source must give the same dictionary
  private volatile MappedDictionary last;

  private TextMapping(TextIds ids, Dictionary replacements) {
    this.ids = ids;
    this.replacements = replacements;
  }

  static TextMapping of(Map<String, Literal> mapping) {
    TextIds ids = new TextIds();
    List<String> replacements = new ArrayList<>();
    for (Map.Entry<String, Literal> entry : mapping.entrySet()) {
      ids.add(entry.getKey().getBytes(StandardCharsets.UTF_8));
      replacements.add(
          (String) MappedValue.replacement(entry.getKey(), entry.getValue(), ColumnType.STRING));
    }
    return new TextMapping(ids, Dictionary.of(replacements));
  }

  @Override
  public ColumnType output() {
    return ColumnType.STRING;
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    if (column instanceof DictionaryColumn coded
        && coded.dictionary().size() <= TextIds.LARGEST_DICTIONARY) {
      return new DictionaryColumn(coded.codes(), mapped(coded.dictionary()), coded.nulls());
    }
    StringColumn strings = (StringColumn) column;
    int[] found = new int[strings.size()];
    ids.find(strings, found);
    Utf8Builder builder = new Utf8Builder(found.length);
    for (int i = 0; i < found.length; i++) {
      if (found[i] < 0 || strings.isNull(i)) {
        builder.append(strings, i);
      } else {
        builder.part(replacements, found[i]);
        builder.end();
      }
    }
    return builder.build();
  }

  private Dictionary mapped(Dictionary source) {
    MappedDictionary known = last;
    if (known != null && known.source() == source) {
      return known;
    }
    synchronized (this) {
      if (last == null || last.source() != source) {
        last = new MappedDictionary(source, ids.translate(source), replacements);
      }
      return last;
    }
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Follows(Optional.empty()));
  }
}
