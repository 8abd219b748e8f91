package dev.datagen.llm.offline;

import java.util.LinkedHashSet;
import java.util.Set;

/** Words that say nothing about which tables there are. */
final class StopWords {

  static final Set<String> ALL =
      new LinkedHashSet<>(
          java.util.Arrays.asList(
              ("litre litres liter liters kwh kilometers euro euros dollar dollars celsius degrees fahrenheit units deliver delivers delivered handful busiest recipients' dinner rush lunch breakfast meal web serial lend lends lent answer a an the and or but of in on at by for from to with without within over under between into"
                      + " onto through during per via as than then that this these those there their they them"
                      + " it its his her he she we our you your i my who which what when where whose while how"
                      + " is are was were be been being am do does did done has have had having can could may"
                      + " might must shall should will would not no nor only also too very more most less least"
                      + " much many few several some any all both either each every other another same such so"
                      + " just even still yet already again once twice ever never always often usually"
                      + " sometimes rarely mostly mainly roughly about around approximately almost nearly up"
                      + " down out off above below across along after before since until because if else like"
                      + " unlike etc including include includes included contain contains containing consist"
                      + " consists make makes made making create creates created generate generates generated"
                      + " need needs want wants give gives given get gets use uses used using build model"
                      + " models simulate simulates show shows let please dataset datasets data database table"
                      + " tables row rows record records column columns field fields schema test fake synthetic"
                      + " realistic believable sample example simple small large big huge tiny medium typical"
                      + " typically average mean total overall general normal regular new old good bad high low"
                      + " different various random unique own one's average mix variety lot lots number count"
                      + " amount set list history information info detail details together respectively"
                      + " relationship relation relations relationships related linked connected belong belongs"
                      + " belonging refer refers referencing reference references associated assigned place"
                      + " places placed placing buy buys bought buying purchase purchases sell sells sold selling"
                      + " write writes wrote written writing read reads post posts posted send sends sent receive"
                      + " receives received take takes taken taking book books booked leave leaves left enroll"
                      + " enrolls enrolled enrolling enrol enrols attend attends attended join joins joined follow"
                      + " follows followed visit visits visited play plays played watch watches watched listen"
                      + " listens listened borrow borrows borrowed rent rents rented pay pays paid work works"
                      + " worked working run runs running operate operates report reports reported record recorded"
                      + " measure measures measured measuring emit emits produce produces produced track tracks"
                      + " tracked tracking happen happens happened occur occurs come comes coming go goes become"
                      + " becomes grow grows growing growth increase increases decrease decreases rise rises drop"
                      + " drops peak peaks busy busier quiet quieter popular popularity skewed skew distribution"
                      + " distributed heavy heavily mostly hour hours hourly day days daily week weeks weekly month"
                      + " months monthly year years yearly annual annually minute minutes second seconds quarter"
                      + " quarters weekend weekends weekday weekdays morning mornings evening evenings night nights"
                      + " noon lunch afternoon business office season seasons seasonal seasonality summer winter"
                      + " spring autumn fall christmas holiday holidays monday tuesday wednesday thursday friday"
                      + " saturday sunday january february march april may june july august september october"
                      + " november december null nulls missing empty blank optional outlier outliers anomaly"
                      + " anomalies spike spikes noise percent share chance half third last past first next recent"
                      + " recently currently time times timeline period company's us usa uk germany france spain"
                      + " italy europe world country countries across live lives living based main primary"
                      + " secondary online offline many-to-many one-to-many key keys foreign id ids identifier"
                      + " timestamps timestamp dates amounts pattern patterns behaviour behavior funnel stage stages"
                      + " state states churn cancel cancels cancelled trial trials active renew renews segment"
                      + " segments spend spends spending twice rate rates price prices promotion promotions"
                      + " sale promo promos black campaign campaigns effect effects discounts tend tends"
                      + " fraudulent fraud suspicious bigger smaller higher lower faster slower better"
                      + " pretty quite really well way ways kind kinds sort type types thing things stuff"
                      + " add remove change keep plus minus double triple order orders ordered ordering")
                  .split(" +")));

  private StopWords() {}
}
