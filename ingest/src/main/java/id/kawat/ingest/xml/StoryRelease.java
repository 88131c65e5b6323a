package id.kawat.ingest.xml;

import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.text.WireTime;
import id.kawat.ingest.wire.EmbargoReading;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.xml.Story.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether and when a story may be shown, read so that doubt holds it back.
 *
 * @param embargoUntil only together with status EMBARGOED, or with a stricter one
 */
record StoryRelease(PublicationStatus status, Optional<Instant> embargoUntil) {

    /** A form that the sender's system never filled in. */
    private static final Pattern TEMPLATE = Pattern.compile("(?i).*(?:YYYY|HHMM|HH:MM).*");

    private static final List<PublicationStatus> STRICTEST_FIRST = List.of(
            PublicationStatus.CANCELED,
            PublicationStatus.UNKNOWN,
            PublicationStatus.WITHHELD,
            PublicationStatus.EMBARGOED,
            PublicationStatus.USABLE);

    static StoryRelease of(Story story, List<String> statuses, ReadHints hints) {
        PublicationStatus stated = STRICTEST_FIRST.stream()
                .filter(status -> statuses.stream().anyMatch(word -> named(story, word) == status))
                .findFirst()
                .orElse(PublicationStatus.USABLE);
        Optional<String> embargo = embargo(story, stated, hints);
        if (embargo.isEmpty()) {
            return new StoryRelease(stated, Optional.empty());
        }
        Optional<Instant> until = embargo.flatMap(text -> WireTime.parse(text, hints.zone()));
        if (until.isEmpty()) {
            story.warn("the embargo can't be read as a time with its zone: held back until a later version lifts it");
        }
        return new StoryRelease(stated == PublicationStatus.USABLE ? PublicationStatus.EMBARGOED : stated, until);
    }

    private static PublicationStatus named(Story story, String word) {
        String bare = word.substring(Math.max(word.lastIndexOf(':'), word.lastIndexOf('/')) + 1);
        Optional<PublicationStatus> status = PublicationStatus.named(bare);
        if (status.isEmpty()) {
            story.warn("a publication status that we do not know: held back");
        }
        return status.orElse(PublicationStatus.UNKNOWN);
    }

    private static Optional<String> embargo(Story story, PublicationStatus stated, ReadHints hints) {
        Optional<String> embargo = filledIn(story, Field.EMBARGO);
        if (embargo.isPresent()) {
            boolean none = embargo.get().isEmpty() && hints.embargo() == EmbargoReading.EMPTY_MEANS_NONE;
            return none ? Optional.empty() : embargo;
        }
        return filledIn(story, Field.RELEASE)
                .filter(release -> stated == PublicationStatus.EMBARGOED || isLaterThanIssue(story, release, hints));
    }

    private static Optional<String> filledIn(Story story, Field field) {
        Optional<String> text = story.get(field);
        if (text.filter(value -> TEMPLATE.matcher(value).matches()).isPresent()) {
            story.warn(Story.lower(field) + " holds a form that was never filled in and was passed over");
            return Optional.empty();
        }
        return text;
    }

    /** Both in the same zone, whichever that is. A release that can't be compared counts as later. */
    private static boolean isLaterThanIssue(Story story, String release, ReadHints hints) {
        Optional<ZoneId> zone = Optional.of(hints.zone().orElse(ZoneOffset.UTC));
        Optional<Instant> released = WireTime.parse(release, zone);
        Optional<Instant> issued = story.get(Field.FIRST_CREATED).flatMap(text -> WireTime.parse(text, zone));
        return released.isEmpty() || issued.isEmpty() || released.get().isAfter(issued.get());
    }
}
