package id.kawat.ingest.marks;

import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What headline, slug and notes to editors say about an article in words, the same for every format. A mark opens its line, in
 * capitals or behind it a colon, dash or bracket: a headline about an oil embargo is news. An embargo whose end can't be read
 * holds the article back.
 *
 * @param kind empty where no mark tells one
 * @param kills whether the article is withdrawn
 * @param holds whether it is under an embargo
 * @param until the embargo's end, where it can be read
 */
public record EditorsMarks(Optional<ArticleKind> kind, boolean kills, boolean holds, Optional<Instant> until) {

    private static final int LONGEST_LINE = 300;
    private static final String BEHIND = "(?:\\s?\\d{1,2})?\\s{0,2}(?:[:–—)\\]|/]|-(?![\\p{L}])|$)";
    private static final String CORRECTED =
            "CORRECTION|CORRECTED|CORRECTS|CORRECTIVE|KOREKSI|RALAT|MERALAT|BERICHTIGUNG"
                    + "|KORREKTUR|RECTIFICATIF|CORRECCI[OÓ]N|RETTELSE|OIKAISU|RÄTTELSE";
    private static final String KILLED =
            "(?:MANDATORY )?KILL|KILL NOTICE|KILLED|WITHDRAWN|WITHDRAWAL|DICABUT|DITARIK|STORNIERT|ZURÜCKGEZOGEN";

    private static final Pattern KILL = opening("(?:" + KILLED + ")" + BEHIND);
    private static final Pattern KILLING_NOTE = Pattern.compile("(?:^|[.;:!(\\[/]\\s{0,2})(?:" + KILLED + ")\\b"
            + "|(?i:\\b(?:kill|withdraw) this (?:story|item|article)\\b|\\b(?:story|item|article|berita) (?:ini )?"
            + "(?:is |has been |was )?(?:withdrawn|killed|dicabut|ditarik)\\b)");
    private static final Pattern EMBARGO =
            opening("(?:(?:STRICT(?:LY)? )?(?:EMBARGO(?:ED)?|SPERRFRIST)(?:\\s{0,2}[:–—)\\]|/]"
                    + "|\\s{0,2}-(?![\\p{L}])|\\s\\d{4}-\\d|\\s\\d{1,2}[\\s/.-](?:\\d|\\p{L}{3,9}\\s\\d{4})|\\s?$)"
                    + "|(?i:(?:strictly )?embargo(?:ed)?\\s(?:until|till|til|for release|hingga|sampai|s/d|bis)\\b|under embargo\\b"
                    + "|not for (?:release|publication|use) (?:before|until)\\b|sperrfrist:|hold for release\\b))");
    private static final Pattern EMBARGOING_NOTE = Pattern.compile("\\b(?:EMBARGO(?:ED)?|SPERRFRIST)\\b"
            + "|(?i:\\bembargo(?:ed)? (?:until|till|til|for|hingga|sampai)\\b|\\bembargo:|\\bunder embargo\\b|\\bsperrfrist\\b"
            + "|\\bhold for release\\b|\\bnot for (?:use|release|publication) (?:before|until)\\b)");

    /** An embargo that is spoken of because it is over, or that there is none of. */
    private static final Pattern LIFTED = Pattern.compile(
            "(?i)\\b(?:no|tanpa|without) embargo\\b|\\btidak (?:ada )?(?:di)?embargo\\b|\\bembargo\\W{1,3}(?:is |has been |was |now |telah |sudah )?"
                    + "(?:lifted|over|expired|none|no|dicabut|berakhir|aufgehoben)\\b");

    private static final Pattern CORRECTION =
            opening("(?:(?:" + CORRECTED + ")\\b|(?i:" + CORRECTED + ")\\s{0,2}[:–—)\\]|])");
    private static final Pattern CORRECTING_NOTE = Pattern.compile(
            "(?<!no )(?<!tanpa )(?<![\\p{L}])(?:" + CORRECTED + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ADVISORY = opening("(?:(?:MEDIA |EDITORS'? )?ADVISORY|NOTE TO EDITORS|TO EDITORS"
            + "|CATATAN (?:UNTUK )?REDAKSI|UNTUK REDAKSI)" + BEHIND);
    private static final Pattern UPDATE =
            opening("(?:UPDATED?|PEMBARUAN|WRAPUP|REFILE)(?:\\s?\\d{1,2})?\\s{0,2}[:–—)\\]|-]");
    private static final Pattern SLUG_EMBARGO = Pattern.compile("(?:^|.*[/ -])EMBARGOED(?:[/ -].*|$)");

    private static final Pattern ALONE =
            Pattern.compile("[\\s\\[(*#]{0,4}(?:" + KILLED + "|" + CORRECTED + "|ADVISORY)[\\s\\])*:#.]{0,4}");

    private static Pattern opening(String mark) {
        return Pattern.compile("[\\s*#\\[(<\"]{0,4}+" + mark);
    }

    /**
     * Reads them.
     *
     * @param lines that a mark opens: headline, title, first line of the copy
     * @param slug label of the story
     * @param notes to editors, in which a mark may stand anywhere
     * @param zone of an embargo that names none
     */
    public static EditorsMarks in(
            Stream<String> lines, Optional<String> slug, List<String> notes, Optional<ZoneId> zone) {
        List<String> openings = lines.map(EditorsMarks::start).toList();
        List<String> remarks = notes.stream().map(EditorsMarks::withoutLifted).toList();
        List<String> embargoes = Stream.concat(
                        Stream.concat(
                                openings.stream()
                                        .filter(line -> EMBARGO.matcher(line).lookingAt()),
                                slug.filter(label -> SLUG_EMBARGO.matcher(label).matches()).stream()),
                        remarks.stream()
                                .filter(note -> EMBARGOING_NOTE.matcher(note).find()))
                .toList();
        List<String> heads = Stream.concat(openings.stream(), slug.stream()).toList();
        boolean kills = opens(KILL, heads) || any(KILLING_NOTE, remarks);
        return new EditorsMarks(
                kills ? Optional.of(ArticleKind.CANCEL) : kind(heads, remarks),
                kills,
                !embargoes.isEmpty(),
                latest(embargoes, zone));
    }

    /** Whether a line is a mark with what belongs to it, and no headline. */
    public static boolean isMark(String line) {
        String mark = start(line);
        return ALONE.matcher(mark).matches() || EMBARGO.matcher(mark).lookingAt();
    }

    private static String start(String line) {
        return withoutLifted(line.substring(0, Math.min(LONGEST_LINE, line.length())));
    }

    private static String withoutLifted(String text) {
        boolean speaksOfOne = text.contains("mbargo") || text.contains("MBARGO");
        return speaksOfOne ? LIFTED.matcher(text).replaceAll("") : text;
    }

    private static Optional<ArticleKind> kind(List<String> openings, List<String> notes) {
        if (opens(CORRECTION, openings) || any(CORRECTING_NOTE, notes)) {
            return Optional.of(ArticleKind.CORRECTION);
        }
        if (opens(ADVISORY, openings)) {
            return Optional.of(ArticleKind.ADVISORY);
        }
        return opens(UPDATE, openings) ? Optional.of(ArticleKind.UPDATE) : Optional.empty();
    }

    private static boolean opens(Pattern mark, List<String> lines) {
        return lines.stream().anyMatch(line -> mark.matcher(line).lookingAt());
    }

    private static boolean any(Pattern mark, List<String> texts) {
        return texts.stream().anyMatch(text -> mark.matcher(text).find());
    }

    /** Of several embargoes the last end; one that can't be read leaves it open. */
    private static Optional<Instant> latest(List<String> embargoes, Optional<ZoneId> zone) {
        List<Optional<Instant>> ends =
                embargoes.stream().map(text -> EmbargoTime.in(text, zone)).toList();
        return ends.stream().allMatch(Optional::isPresent)
                ? ends.stream().flatMap(Optional::stream).max(Instant::compareTo)
                : Optional.empty();
    }

    /** The stricter of what its fields and its words say. */
    public PublicationStatus status(PublicationStatus stated) {
        if (kills) {
            return PublicationStatus.CANCELED;
        }
        return holds && stated == PublicationStatus.USABLE ? PublicationStatus.EMBARGOED : stated;
    }

    /** The later end. Where only a field can be read, it counts: senders repeat it in words of all kinds. */
    public Optional<Instant> embargoUntil(Optional<Instant> stated) {
        if (!holds || stated.isEmpty()) {
            return holds ? until : stated;
        }
        return until.filter(end -> end.isAfter(stated.get())).or(() -> stated);
    }

    /** A kind that a field states more strictly than by default stands. */
    public ArticleKind kind(ArticleKind stated) {
        boolean open = stated == ArticleKind.NEW || stated == ArticleKind.UPDATE || kills;
        return open ? kind.orElse(stated) : stated;
    }

    /**
     * Sentences for a person, where an article is held back or withdrawn by words.
     *
     * @param stated the embargo's end that a field names
     */
    public List<String> warnings(Optional<Instant> stated) {
        List<String> warnings = new ArrayList<>();
        if (kills) {
            warnings.add("a mark of the editors withdraws it");
        } else if (holds && until.isEmpty() && stated.isEmpty()) {
            warnings.add("a mark of the editors speaks of an embargo whose end can't be read:"
                    + " held back until a later version lifts it");
        } else if (holds && until.isPresent() && embargoUntil(stated).equals(until)) {
            warnings.add("its embargo was read from a mark of the editors");
        }
        return warnings;
    }
}
