package dev.datagen.llm.sql.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the statements that define tables. All others are passed over and counted, with the bodies
 * of routines and the data between them, so that dumps can be read as they are.
 */
public final class Script {

  private static final int MOST_WORDS = 200_000;
  private static final int DEEPEST = 50;
  private static final Set<String> DEFINING = Set.of("CREATE", "ALTER", "COMMENT");
  private static final Set<String> ROUTINES =
      Set.of("FUNCTION", "PROCEDURE", "TRIGGER", "PACKAGE", "EVENT", "PROC");
  private static final Set<String> LINES = Set.of("REM", "REMARK", "PROMPT", "WHENEVER", "SPOOL");
  private static final Set<String> KNOWN =
      Set.of(
          ("INSERT UPDATE DELETE MERGE SELECT WITH VALUES GRANT REVOKE DENY SET USE BEGIN START COMMIT"
                  + " ROLLBACK DROP TRUNCATE LOCK UNLOCK ANALYZE VACUUM PRAGMA EXEC EXECUTE CALL DO"
                  + " DECLARE IF END PRINT RETURN COPY REINDEX CLUSTER REFRESH SECURITY EXPLAIN REPLACE"
                  + " LOAD RENAME PURGE CONNECT SHOW DEFINE EXIT QUIT SAVEPOINT OPTIMIZE ATTACH DETACH"
                  + " RESET DISCARD CHECKPOINT AUDIT IMPORT")
              .split(" "));

  private final Source source;
  private final Lexer lexer;
  private final Map<String, Integer> skipped = new TreeMap<>();
  private Token ahead;
  private boolean inRoutine;

  /** The statements of a script. */
  public Script(Source source) {
    this.source = source;
    this.lexer = new Lexer(source);
    this.ahead = lexer.next();
  }

  /** What was passed over: kinds of statements, and how many of each. */
  public Map<String, Integer> skipped() {
    return skipped;
  }

  /** Counts a statement that was handed out and meant nothing after all. */
  public void skip(String kind) {
    skipped.merge(kind, 1, Integer::sum);
  }

  /** The words of the next statement that may define a table; empty at the end. */
  public List<Token> next() {
    while (ahead.kind() != Token.Kind.END) {
      Token first = ahead;
      if (isSeparator(first)) {
        advance();
      } else if (LINES.contains(first.keyword()) && first.startsLine()) {
        lexer.skipLine();
        advance();
      } else if (first.is("DELIMITER")) {
        delimited();
      } else if (DEFINING.contains(first.keyword())) {
        List<Token> words = statement();
        if (!isRoutine(words)) {
          inRoutine = false;
          return words;
        }
        skip("CREATE " + routine(words));
        inRoutine = true;
      } else {
        pass(first);
      }
    }
    return List.of();
  }

  private void pass(Token first) {
    String verb = first.keyword();
    if (!KNOWN.contains(verb) && !inRoutine) {
      throw source.wrong(
          first,
          "no statement begins with " + first.shown(),
          "mend the script, or take that part out");
    }
    skip(KNOWN.contains(verb) ? verb : "lines of routines");
    boolean data = verb.equals("COPY") && isFromInput();
    while (!isEnd(first)) {
      advance();
    }
    if (data) {
      lexer.skipData();
    }
    advancePastEnd();
  }

  private boolean isFromInput() {
    return lexer.restOfLine().toLowerCase(java.util.Locale.ROOT).contains("stdin");
  }

  /** Between two DELIMITER lines there are bodies of routines only. */
  private void delimited() {
    String delimiter = lexer.restOfLine();
    lexer.skipLine();
    if (!delimiter.equals(";") && !delimiter.isEmpty()) {
      skip("blocks between DELIMITER lines");
      lexer.skipBehind("\nDELIMITER");
      lexer.skipLine();
    }
    advance();
  }

  private List<Token> statement() {
    List<Token> words = new ArrayList<>();
    Token first = ahead;
    int depth = 0;
    int blocks = 0;
    do {
      if (words.size() >= MOST_WORDS) {
        throw source.wrong(first, "the statement has more than " + MOST_WORDS + " words", "cut it");
      }
      depth += ahead.isSymbol("(") ? 1 : ahead.isSymbol(")") ? -1 : 0;
      if (depth > DEEPEST) {
        throw source.wrong(ahead, "more than " + DEEPEST + " parentheses are open", "simplify it");
      }
      words.add(ahead);
      advance();
      if (isRoutine(words)) {
        blocks += block(words.get(words.size() - 1), ahead);
      }
    } while (blocks > 0 && ahead.kind() != Token.Kind.END
        || !(depth <= 0 ? isEnd(first) : isHardEnd()));
    advancePastEnd();
    return words;
  }

  private static int block(Token word, Token following) {
    if (word.is("BEGIN") || word.is("CASE")) {
      return 1;
    }
    boolean ends = word.is("END") && !following.is("IF") && !following.is("LOOP");
    return ends && !following.is("WHILE") && !following.is("REPEAT") ? -1 : 0;
  }

  private static boolean isRoutine(List<Token> words) {
    return !routine(words).isEmpty();
  }

  /** What kind of routine a statement makes; empty for none. */
  private static String routine(List<Token> words) {
    if (!words.get(0).is("CREATE")) {
      return "";
    }
    for (Token word : words.subList(1, Math.min(words.size(), 8))) {
      if (ROUTINES.contains(word.keyword())) {
        return word.keyword();
      } else if (word.is("TABLE") || word.is("VIEW") || word.isSymbol("(")) {
        return "";
      }
    }
    return "";
  }

  /** Whether a statement ends here, or, where it has no semicolon, another one begins. */
  private boolean isEnd(Token first) {
    if (isHardEnd()) {
      return true;
    }
    boolean begins =
        ahead.is("CREATE")
            || ahead.is("ALTER") && lexer.restOfLine().matches("(?i)table\\b.*")
            || (ahead.is("INSERT") || ahead.is("GRANT") || ahead.is("EXEC") || ahead.is("DROP"))
                && first.is("CREATE");
    return ahead.startsLine() && begins && ahead != first;
  }

  private boolean isHardEnd() {
    return ahead.kind() == Token.Kind.END || isSeparator(ahead);
  }

  private boolean isSeparator(Token token) {
    boolean alone = token.startsLine() && lexer.restOfLine().isEmpty();
    return token.isSymbol(";") || alone && (token.is("GO") || token.isSymbol("/"));
  }

  private void advancePastEnd() {
    if (ahead.kind() != Token.Kind.END && isSeparator(ahead)) {
      advance();
    }
  }

  private void advance() {
    ahead = lexer.next();
  }
}
