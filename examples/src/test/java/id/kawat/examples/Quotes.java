package id.kawat.examples;

import id.kawat.news.Quote;
import id.kawat.news.QuoteKind;
import id.kawat.news.Speaker;
import id.kawat.news.SpeakerType;
import java.time.Instant;
import java.util.Locale;

/** Quotes for tests. */
final class Quotes {

    private Quotes() {}

    static Quote of(String name, String words, String published) {
        String entity = "person:" + name.toLowerCase(Locale.ROOT);
        return Quote.newBuilder()
                .setQuoteId("id of " + words)
                .setArticleId("a")
                .setSource("antara")
                .setPublishedAt(Instant.parse(published))
                .setStart(0)
                .setEnd(words.length())
                .setText(words)
                .setKind(QuoteKind.DIRECT)
                .setSpeaker(Speaker.newBuilder()
                        .setStart(0)
                        .setEnd(name.length())
                        .setText(name)
                        .setType(SpeakerType.PER)
                        .setName(name)
                        .setEntityId(entity)
                        .build())
                .setRule("script")
                .setConfidence(1)
                .build();
    }

    static String key(Quote quote) {
        return quote.getSpeaker().flatMap(Speaker::getEntityId).orElseThrow() + "|" + quote.getQuoteId();
    }
}
