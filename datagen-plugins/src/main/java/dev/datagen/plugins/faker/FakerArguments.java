package dev.datagen.plugins.faker;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.option.Rest;
import java.util.Map;

/** The arguments of the faker generator. */
@Doc(
    "Believable names, addresses, e-mails, companies and the like, in the locale of your choice."
        + " Everything that is relative to today (ages, this year) is relative to the end of the"
        + " timeframe, or to 2024-12-31 where there is none.")
@Example("{\"method\": \"email\", \"locale_from\": \"country\", \"name_from\": \"name\"}")
public record FakerArguments(
    @Doc("What to make, by the name that it has in Faker libraries: name, email, address, …")
        @Nullable
        String method,
    @Doc(
            "Language and country, as ja_JP, ja-JP or ja, or a country, as JP, JPN or Japan; en_US"
                + " unless said. Two letters in lower case are a language first, else a country:"
                + " uk is Ukrainian, UK and GB are British. With locale_from: the locale of rows"
                + " where that column is null.")
        @Nullable
        String locale,
    @Doc(
            "Column of the same row that holds a country (ISO-3166 code of two or three letters, or"
                + " English name; UK is GB) or a locale. An unknown country gives en_US and a"
                + " warning.")
        @Nullable
        String localeFrom,
    @Doc(
            "Column of the same row that holds the person's name, so that e-mail and user name fit"
                + " it.")
        @Nullable
        String nameFrom,
    @Doc(
            "In place of a method: any Datafaker expression, as \"#{Commerce.productName}\" or"
                + " \"#{Name.firstName}-#{numerify '###'}\".")
        @Nullable
        String expression,
    @Doc("The method's own arguments, as text for bothify or min and max for random_int.") @Rest
        Map<String, Literal> arguments) {}
