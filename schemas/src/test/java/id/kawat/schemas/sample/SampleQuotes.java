package id.kawat.schemas.sample;

import id.kawat.news.Quote;
import id.kawat.news.QuoteKind;
import id.kawat.news.Speaker;
import id.kawat.news.SpeakerType;
import id.kawat.schemas.serde.GeneratedClasses;
import java.time.Instant;
import java.util.Locale;

/** Quotes as a subscriber gets them, to be made what a test needs. */
public final class SampleQuotes {

    static {
        GeneratedClasses.trust();
    }

    private SampleQuotes() {}

    /** Of a person who is known by a name. */
    public static Quote.Builder by(String name) {
        return said().setSpeaker(speaker(name));
    }

    /** Of somebody who is not told. */
    public static Quote.Builder said() {
        return Quote.newBuilder()
                .setQuoteId("q1")
                .setArticleId("a1")
                .setSource("antara")
                .setLang("id")
                .setPublishedAt(Instant.parse("2026-03-01T05:10:00Z"))
                .setStart(0)
                .setEnd(5)
                .setText("\"Ya,\"")
                .setKind(QuoteKind.DIRECT)
                .setRule("cue-speaker")
                .setConfidence(0.5f);
    }

    /** A person after the words. */
    public static Speaker speaker(String name) {
        return new Speaker(11, 11 + name.length(), name, SpeakerType.PER, name, entityId(name), null, null, false);
    }

    /** The key under which the sink would write it. */
    public static String key(Quote quote) {
        return quote.getSpeaker().flatMap(Speaker::getEntityId).orElse("unknown") + "|" + quote.getQuoteId();
    }

    /** {@code person:recep-tayyip} for {@code Recep Tayyip}. */
    public static String entityId(String name) {
        return "person:" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
