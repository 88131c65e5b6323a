package id.kawat.ingest.syndication;

import id.kawat.ingest.text.MailTime;
import id.kawat.ingest.text.WireTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;

/** Reads the times of an entry, whatever the elements are called. For one entry. */
final class EntryTimes {

    private static final String[] PUBLISHED = {"published", "pubDate", "issued", "created", "date"};
    private static final String[] UPDATED = {"updated", "modified"};

    private final Element entry;
    private final Optional<ZoneId> zone;
    private final List<String> warnings;

    /**
     * @param warnings to add to
     */
    EntryTimes(Element entry, Optional<ZoneId> zone, List<String> warnings) {
        this.entry = entry;
        this.zone = zone;
        this.warnings = warnings;
    }

    /** When the article was first published. */
    Optional<Instant> published() {
        return first(PUBLISHED).flatMap(this::read);
    }

    /** When this version was made; an entry that was never changed is as old as its publication. */
    Optional<Instant> updated() {
        Optional<String> updated = first(UPDATED);
        return updated.isPresent() ? of(updated) : first(PUBLISHED).flatMap(this::quietly);
    }

    /** A time, with a warning where it can't be read. */
    Optional<Instant> of(Optional<String> text) {
        return text.filter(value -> !value.isBlank()).flatMap(this::read);
    }

    private Optional<String> first(String... names) {
        for (String name : names) {
            Optional<String> text = FeedFrame.line(entry, name);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> read(String text) {
        Optional<Instant> moment = quietly(text);
        if (moment.isEmpty()) {
            warnings.add("time \"" + shortened(text) + "\" can't be read, or lies centuries away, and was passed over");
        }
        return moment;
    }

    private Optional<Instant> quietly(String text) {
        Optional<ZoneId> naive = Optional.of(zone.orElse(ZoneOffset.UTC));
        return WireTime.parse(text, naive).or(() -> MailTime.parse(text, naive));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
