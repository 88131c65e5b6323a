package id.kawat.gateway.filter;

import id.kawat.news.Quote;
import id.kawat.news.QuoteKind;
import id.kawat.news.Speaker;
import id.kawat.news.SpeakerType;
import id.kawat.schemas.serde.GeneratedClasses;
import java.time.Instant;
import java.util.Locale;

/** A quote as a subscriber gets it. */
final class Quotes {

    static final Instant PUBLISHED = Instant.parse("2026-03-01T05:10:00Z");

    static {
        GeneratedClasses.trust();
    }

    private Quotes() {}

    static Quote.Builder by(String name) {
        return said().setSpeaker(speaker(name));
    }

    static Speaker speaker(String name) {
        String entity = "person:" + name.toLowerCase(Locale.ROOT);
        return new Speaker(11, 11 + name.length(), name, SpeakerType.PER, name, entity, null, null, false);
    }

    static Quote.Builder said() {
        return Quote.newBuilder()
                .setQuoteId("q1")
                .setArticleId("a1")
                .setSource("antara")
                .setLang("id")
                .setPublishedAt(PUBLISHED)
                .setStart(0)
                .setEnd(5)
                .setText("\"Ya,\"")
                .setKind(QuoteKind.DIRECT)
                .setRule("cue-speaker")
                .setConfidence(0.5f);
    }
}
