package dev.datagen.tests;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls whose result depends on when, where or in which process they are made. */
final class Ambient {

  private static final Set<String> MATH =
      Set.of(
          "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "exp", "expm1", "hypot", "log",
          "log10", "log1p", "pow", "sin", "sinh", "tan", "tanh");

  private static final Pattern TIME =
      Pattern.compile(
          "java\\.lang\\.System\\.(nanoTime|currentTimeMillis)\\(.*"
              + "|java\\.time\\.\\w+\\.now\\(.*"
              + "|java\\.time\\.Clock\\.(system|tick)\\w*\\(.*"
              + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)"
              + "|java\\.util\\.Calendar\\.getInstance\\(.*");

  private static final Pattern PLACE =
      Pattern.compile(
          "java\\.lang\\.System\\.identityHashCode\\(.*"
              + "|java\\.lang\\.Math\\.random\\(.*"
              + "|java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)"
              + "|java\\.util\\.UUID\\.randomUUID\\(.*"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
              + "|java\\.security\\.SecureRandom\\..*"
              + "|java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*"
              + "|java\\.time\\.ZoneId\\.systemDefault\\(.*"
              + "|java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*"
              + "|java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)"
              + "|java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)"
              + "|java\\.lang\\.String\\.formatted\\(.*"
              + "|java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*"
              + "|java\\.io\\.(InputStreamReader|OutputStreamWriter)\\.<init>\\([\\w.]+\\)"
              + "|java\\.io\\.PrintStream\\.<init>\\([\\w.]+(, boolean)?\\)"
              + "|java\\.io\\.PrintStream\\.(format|printf)\\(java\\.lang\\.String, .*"
              + "|java\\.io\\.(FileReader|FileWriter)\\.<init>\\([\\w.]+(, boolean)?\\)"
              + "|java\\.util\\.Scanner\\.<init>\\([\\w.]+\\)"
              + "|java\\.util\\.Formatter\\.<init>\\((java\\.lang\\.Appendable)?\\)"
              + "|java\\.text\\.(DecimalFormat|SimpleDateFormat|MessageFormat)\\.<init>\\((java\\.lang\\.String)?\\)"
              + "|java\\.text\\.(NumberFormat|DateFormat)\\.get\\w*Instance\\(\\)"
              + "|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)");

  /** Reading a clock. */
  static final DescribedPredicate<JavaCall<?>> CLOCK =
      DescribedPredicate.describe("a clock", call -> TIME.matcher(text(call)).matches());

  /**
   * Random numbers of nobody's seed, the machine's locale, time zone or charset, addresses of
   * objects, and functions of Math that may differ from one machine to the next.
   */
  static final DescribedPredicate<JavaCall<?>> SURROUNDINGS =
      DescribedPredicate.describe(
          "the surroundings",
          call ->
              PLACE.matcher(text(call)).matches()
                  || call.getTargetOwner().isEquivalentTo(Math.class)
                      && MATH.contains(call.getName()));

  /** Maps and sets that every process goes through in another order. */
  static final DescribedPredicate<JavaCall<?>> SALTED_ORDER =
      DescribedPredicate.describe(
          "copies that lose their order",
          call ->
              call.getName().equals("copyOf")
                      && (call.getTargetOwner().isEquivalentTo(java.util.Map.class)
                          || call.getTargetOwner().isEquivalentTo(Set.class))
                  || text(call).startsWith("java.util.stream.Collectors.toUnmodifiable")
                      && !call.getName().equals("toUnmodifiableList"));

  private Ambient() {}

  private static String text(JavaCall<?> call) {
    return call.getTargetOwner().getName()
        + "."
        + call.getName()
        + call.getTarget().getRawParameterTypes().stream()
            .map(JavaClass::getName)
            .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
  }
}
