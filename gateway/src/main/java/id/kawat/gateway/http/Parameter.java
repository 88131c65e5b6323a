package id.kawat.gateway.http;

import java.util.Locale;

/** The parameters of the feeds. */
enum Parameter {
    SPEAKER(
            true,
            "Who speaks: a name as people write it (case and diacritics don't count, Putin finds Vladimir Putin) or an entity id."),
    ENTITY(true, "Who or what is named: a name as people write it, or an entity id; of a quote its speaker."),
    SOURCE(true, "Feed of the article."),
    LANG(true, "Language of the text: primary subtag of BCP 47, for example id."),
    KIND(true, "Kind of record; see the list of values."),
    SINCE(
            false,
            "Where to begin: beginning, now, a time (2026-03-01T12:00:00Z), a day in UTC or how long ago (2h). Arrival counts. A page begins at the beginning, a stream now. Not looked at where there is a cursor."),
    UNTIL(false, "Only what arrived before this time, written like since. A stream ends there."),
    CURSOR(false, "Goes on after the record whose cursor it is. A header Last-Event-ID wins over it."),
    LIMIT(false, "Most items of a page, from 1 to 1000.");

    private final boolean repeatable;
    private final String description;

    Parameter(boolean repeatable, String description) {
        this.repeatable = repeatable;
        this.description = description;
    }

    /** As it stands in a query. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of several values one has to fit. */
    boolean isRepeatable() {
        return repeatable;
    }

    String description() {
        return description;
    }
}
