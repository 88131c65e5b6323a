package id.kawat.ingest.xml;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.Link;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.marks.Revision;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.text.WireTime;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an item says of itself, as printed, collected in whatever order its dialect has it and judged at the end. Of a field that
 * comes twice the first counts, so an envelope wins over the document in it; of statuses the strictest. For one thread.
 */
public final class Story {

    /** Fields of which an article has one. */
    public enum Field {
        GUID,
        VERSION,
        VERSION_CREATED,
        FIRST_CREATED,
        /** Not to be shown before, said on purpose; blank where the item has the field but no time. */
        EMBARGO,
        /** Not to be shown before, by a field that most senders fill with the time of issue. */
        RELEASE,
        EXPIRES,
        URGENCY,
        LANGUAGE,
        /** Used where the item states no language. */
        ENVELOPE_LANGUAGE,
        HEADLINE,
        /** Used where there is no headline. */
        TITLE,
        BYLINE,
        DATELINE,
        LOCATED,
        SLUG,
        COPYRIGHT,
        /** Used where there is no copyright notice. */
        HOLDER,
        USAGE_TERMS,
        SOURCE,
        SUMMARY,
        CANCELS,
        SEQUENCE
    }

    private static final Pattern BYLINE = Pattern.compile("(?:By|BY|Oleh|OLEH) \\p{Lu}[^.!?:\"“]{2,80}");
    private static final Pattern NOBODY = Pattern.compile("(?i)(?:by\\s*)?(?:staff|our|newsroom|admin|editor)\\b.*");
    private static final Pattern TWICE_ENCODED = Pattern.compile("â€|Ã[\\u0080-\\u00BF]|Â[\\u00A0-\\u00BF]");

    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final List<String> statuses = new ArrayList<>();
    private final List<String> signals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<Subject> subjects = new LinkedHashSet<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final StoryOrigins origins = new StoryOrigins();
    private Body body = Body.NONE;

    /** Notes where each field is read, from now on. */
    void explain(XmlCursor cursor) {
        origins.ask(cursor);
    }

    /** Takes a field's value, unless it has one. */
    public void set(Field field, Optional<String> value) {
        if (value.isPresent() && fields.putIfAbsent(field, value.get()) == null) {
            origins.note(field);
        }
    }

    /** Takes an embargo that may be blank. */
    public void embargo(String text) {
        set(Field.EMBARGO, Optional.of(text.strip()));
    }

    /** What the item has in a field so far. */
    public Optional<String> get(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** A word for the publication status, with or without its scheme. */
    public void status(Optional<String> word) {
        note("status", word, statuses);
    }

    /** What the sender wants done with the item, with or without its scheme. */
    public void signal(Optional<String> code) {
        note("kind", code, signals);
    }

    /** A note to editors. */
    public void note(Optional<String> text) {
        note("editorial_note", text, notes);
    }

    private void note(String name, Optional<String> value, Collection<String> to) {
        value.ifPresent(text -> {
            to.add(text);
            origins.note(name);
        });
    }

    public void keyword(Optional<String> word) {
        note("keywords", word, keywords);
    }

    /** A subject; without code and name it is none. */
    public void subject(Optional<String> code, Optional<String> name) {
        if (code.isPresent() || name.isPresent()) {
            subjects.add(new Subject(code, name));
            origins.note("subjects");
        }
    }

    /** Where the item points. */
    public void link(Optional<String> rel, Optional<String> href, Optional<String> title) {
        href.ifPresent(address -> {
            links.add(new Link(rel, address, title));
            origins.note("links");
        });
    }

    /** Here stands copy; {@link #body} comes later. */
    public void copyHere() {
        origins.note("body");
    }

    /** Copy, behind what is there already. */
    public void body(Body more) {
        body = body.and(more);
    }

    /** Whether there is any copy so far. */
    public boolean hasBody() {
        return !body.text().isEmpty();
    }

    public void warn(String sentence) {
        warnings.add(sentence);
    }

    /** The item's outcome, now that everything is known. */
    public WireOutcome outcome(String format, WireItem item, ReadHints hints) {
        StoryRelease release = StoryRelease.of(this, statuses, hints);
        if (release.status() == PublicationStatus.CANCELED) {
            set(Field.GUID, get(Field.CANCELS));
        }
        if (release.status() == PublicationStatus.CANCELED && get(Field.GUID).isEmpty()) {
            return refused(item, ReasonClass.SCHEMA_MISSING_ID, "it withdraws an item but does not say which");
        }
        if (body.text().isEmpty()
                && release.status() == PublicationStatus.USABLE
                && get(Field.CANCELS).isEmpty()) {
            return refused(item, ReasonClass.SCHEMA_MISSING_BODY, "there is no text in it");
        }
        return new Accepted(item, article(format, release, hints));
    }

    private static Rejected refused(WireItem item, ReasonClass reason, String message) {
        return new Rejected(item, reason, item.position().lead() + message);
    }

    private Article article(String format, StoryRelease release, ReadHints hints) {
        Optional<Instant> versionCreated = time(Field.VERSION_CREATED, hints);
        Optional<Instant> published = time(Field.FIRST_CREATED, hints);
        Optional<String> headline = get(Field.HEADLINE).or(() -> get(Field.TITLE));
        Optional<String> cancelled =
                get(Field.CANCELS).filter(other -> !get(Field.GUID).equals(Optional.of(other)));
        ArticleKind kind = StoryKind.of(
                release.status(),
                Revision.isLater(get(Field.VERSION), published, versionCreated),
                cancelled.isPresent(),
                headline,
                signals,
                notes);
        Rights rights = new Rights(
                get(Field.COPYRIGHT).or(() -> get(Field.HOLDER)), get(Field.USAGE_TERMS), time(Field.EXPIRES, hints));
        Optional<Integer> urgency = urgency();
        warnOfMojibake();
        return Article.from(format, hints.source().or(() -> get(Field.SOURCE)).orElse(hints.defaultSource()))
                .guid(get(Field.GUID))
                .version(get(Field.VERSION))
                .versionCreated(versionCreated)
                .publishedAt(published)
                .status(release.status())
                .embargoUntil(release.embargoUntil())
                .kind(kind)
                .urgency(urgency)
                .lang(get(Field.LANGUAGE).or(() -> get(Field.ENVELOPE_LANGUAGE)))
                .headline(headline)
                .byline(byline())
                .dateline(get(Field.DATELINE)
                        .or(() -> get(Field.LOCATED))
                        .or(() -> DatelineRules.standard().find(body.text())))
                .slug(get(Field.SLUG))
                .keywords(List.copyOf(keywords))
                .subjects(List.copyOf(subjects))
                .rights(rights)
                .summary(get(Field.SUMMARY))
                .links(links)
                .cancels(cancelled)
                .sequence(get(Field.SEQUENCE)
                        .filter(digits -> digits.matches("\\d{1,18}"))
                        .map(Long::valueOf))
                .editorialNote(notes.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", notes)))
                .body(body.text())
                .bodyHtml(body.html())
                .warnings(List.copyOf(warnings))
                .origins(origins.byName())
                .build();
    }

    /** A moment; what names no offset is read in the contract's zone, else as UTC. */
    private Optional<Instant> time(Field field, ReadHints hints) {
        Optional<String> text = get(field);
        Optional<Instant> moment = text.flatMap(
                value -> WireTime.parse(value, Optional.of(hints.zone().orElse(ZoneOffset.UTC))));
        if (text.isPresent() && moment.isEmpty()) {
            warn(lower(field) + " can't be read as a time and was passed over");
        } else if (hints.zone().isEmpty() && text.filter(WireTime::isNaive).isPresent()) {
            warn(lower(field) + " names no time zone and was read as UTC");
        }
        return moment;
    }

    private Optional<Integer> urgency() {
        Optional<String> digit = get(Field.URGENCY);
        Optional<Integer> urgency = digit.filter(text -> text.matches("[1-9]")).map(Integer::valueOf);
        if (digit.isPresent() && urgency.isEmpty()) {
            warn("urgency is not a digit from 1 to 9 and was passed over");
        }
        return urgency;
    }

    /** Where the field names nobody, the name may stand in the copy's first line. */
    private Optional<String> byline() {
        Optional<String> stated = get(Field.BYLINE);
        if (stated.filter(name -> !NOBODY.matcher(name).matches()).isPresent()) {
            return stated;
        }
        String first =
                body.text().substring(0, Math.min(120, body.text().length())).split("\n", 2)[0];
        return BYLINE.matcher(first).matches() ? Optional.of(first) : stated;
    }

    private void warnOfMojibake() {
        if (mayBeTwiceEncoded(body.text()) && TWICE_ENCODED.matcher(body.text()).find()) {
            warn("encoding.mojibake_suspected: the text looks as if it had been encoded twice before it was sent;"
                    + " it was kept as it came");
        }
    }

    /** A cheap look, because the expression is dear and nearly every text is in order. */
    private static boolean mayBeTwiceEncoded(String text) {
        return text.indexOf('â') >= 0 || text.indexOf('Ã') >= 0 || text.indexOf('Â') >= 0;
    }

    static String lower(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
