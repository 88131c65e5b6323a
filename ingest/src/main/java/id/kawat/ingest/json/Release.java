package id.kawat.ingest.json;

import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.json.JsonFields.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether and when an item may be shown, read so that doubt holds it back.
 *
 * @param embargoUntil only together with status EMBARGOED, or with a stricter one
 */
public record Release(PublicationStatus status, Optional<Instant> embargoUntil) {

    /**
     * Reads status and embargo. A status that we do not know, of whatever type, is UNKNOWN; an embargo that can't be read is
     * EMBARGOED without a time. Both come with a warning.
     *
     * @param status the status field, usable where absent
     * @param embargo the field with the embargo's end
     */
    public static Release of(JsonFields fields, Optional<Field> status, Optional<Field> embargo) {
        PublicationStatus stated = status.map(field -> statusOf(fields, field)).orElse(PublicationStatus.USABLE);
        if (embargo.filter(Release::says).isEmpty()) {
            return new Release(stated, Optional.empty());
        }
        Optional<Instant> until = embargo.flatMap(fields::exactTime);
        if (until.isEmpty()) {
            fields.warn("field \"" + embargo.map(Field::name).orElse("")
                    + "\" can't be read as a time with its zone: held back"
                    + " until a later version lifts the embargo");
        }
        return new Release(stated == PublicationStatus.USABLE ? PublicationStatus.EMBARGOED : stated, until);
    }

    private static PublicationStatus statusOf(JsonFields fields, Field field) {
        Optional<PublicationStatus> known = field.value().isTextual()
                ? PublicationStatus.named(field.value().textValue())
                : Optional.empty();
        if (known.isEmpty()) {
            fields.warn("field \"" + field.name() + "\" has a value that we do not know: held back");
        }
        return known.orElse(PublicationStatus.UNKNOWN);
    }

    /** An empty text or {@code false} says that there is no embargo. */
    private static boolean says(Field embargo) {
        boolean blank =
                embargo.value().isTextual() && embargo.value().textValue().isBlank();
        boolean off = embargo.value().isBoolean() && !embargo.value().booleanValue();
        return !blank && !off;
    }
}
