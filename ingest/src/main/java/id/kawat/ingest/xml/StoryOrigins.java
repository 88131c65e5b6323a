package id.kawat.ingest.xml;

import id.kawat.ingest.xml.Story.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Notes where each field of a story was read; does nothing until there is a cursor to ask. For one thread. */
final class StoryOrigins {

    private static final Map<Field, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.GUID, "guid"),
            Map.entry(Field.VERSION, "version"),
            Map.entry(Field.VERSION_CREATED, "version_created"),
            Map.entry(Field.FIRST_CREATED, "published_at"),
            Map.entry(Field.EMBARGO, "embargo_until"),
            Map.entry(Field.RELEASE, "embargo_until"),
            Map.entry(Field.EXPIRES, "rights.expires_at"),
            Map.entry(Field.URGENCY, "urgency"),
            Map.entry(Field.LANGUAGE, "lang"),
            Map.entry(Field.ENVELOPE_LANGUAGE, "lang"),
            Map.entry(Field.HEADLINE, "headline"),
            Map.entry(Field.TITLE, "headline"),
            Map.entry(Field.BYLINE, "byline"),
            Map.entry(Field.DATELINE, "dateline"),
            Map.entry(Field.LOCATED, "dateline"),
            Map.entry(Field.SLUG, "slug"),
            Map.entry(Field.COPYRIGHT, "rights.copyright"),
            Map.entry(Field.HOLDER, "rights.copyright"),
            Map.entry(Field.USAGE_TERMS, "rights.usage_terms"),
            Map.entry(Field.SOURCE, "source"),
            Map.entry(Field.SUMMARY, "summary"),
            Map.entry(Field.CANCELS, "cancels"),
            Map.entry(Field.SEQUENCE, "sequence")));

    private final Map<Field, String> ofFields = new EnumMap<>(Field.class);
    private final Map<String, String> others = new HashMap<>();
    private Optional<XmlCursor> cursor = Optional.empty();

    void ask(XmlCursor traced) {
        traced.trace();
        cursor = Optional.of(traced);
    }

    void note(Field field) {
        cursor.ifPresent(at -> ofFields.put(field, at.path()));
    }

    /** A field that is no single {@link Field}; the first place counts. */
    void note(String name) {
        cursor.ifPresent(at -> others.putIfAbsent(name, at.path()));
    }

    /** By the names that articles have for their fields; where two stand for one, the one that was used. */
    Map<String, String> byName() {
        Map<String, String> origins = new HashMap<>(others);
        ofFields.forEach((field, path) -> origins.putIfAbsent(NAMES.getOrDefault(field, field.name()), path));
        return origins;
    }
}
