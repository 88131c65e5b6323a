package id.kawat.ingest.telex;

import id.kawat.ingest.article.ArticleBuilder;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the words in a message's heading say about it. These formats have no field for status or embargo: editors read it in
 * capitals, and so do we. Read only in headings and notes to editors, never in the copy.
 */
public final class Marks {

    private static final Pattern KILL = Pattern.compile(
            "\\b(?:KILL|KILLED|WITHDRAWN|WITHDRAWAL|STORNIERT|DICABUT|DITARIK)\\b|(?i:\\bkill this (?:story|item)\\b)");
    private static final Pattern EMBARGO = Pattern.compile("\\bEMBARGO(?:ED)?\\b|\\bAdv\\d{1,2}\\b"
            + "|(?i:\\bembargoed (?:until|till|for)\\b|\\bembargo(?: until\\b|:)|\\bunder embargo\\b|\\bhold for release\\b"
            + "|\\bnot for (?:use|release|publication) (?:before|until)\\b|\\bsperrfrist\\b)");
    private static final Pattern CORRECTION = Pattern.compile(
            "(?i:\\bcorrection\\b|\\bcorrects\\b|\\bcorrected\\b|\\bcorrective\\b|\\bkoreksi\\b|\\bralat\\b|\\bberichtigung\\b)");
    private static final Pattern CORRECTED_HEADLINE = Pattern.compile("(?:CORRECTION|CORRECTED|KOREKSI|RALAT)\\b.*");
    private static final Pattern UPDATE = Pattern.compile(
            "(?i:\\b\\d?(?:st|nd|rd|th)? ?(?:lead|ld)\\b|\\bwritethru\\b|\\brefile\\b|\\bupdates?\\b|\\d(?:st|nd|rd|th)ld\\b)");
    private static final Pattern ADVISORY = Pattern.compile("(?i:\\badvisory\\b|\\bto editors\\b)");

    private Marks() {}

    /**
     * Sets kind and status, with a warning where doubt holds the article back.
     *
     * @param labels what stands above the headline, without the slug: an oil embargo is news
     * @param note to editors
     */
    public static ArticleBuilder apply(
            String labels, Optional<String> headline, Optional<String> note, ArticleBuilder article) {
        String marks = labels + "\n" + note.orElse("");
        if (KILL.matcher(marks).find()) {
            return article.kind(ArticleKind.CANCEL)
                    .status(PublicationStatus.CANCELED)
                    .warnings(List.of("its heading withdraws a story that it names only in words:"
                            + " look for the one it means"));
        }
        if (EMBARGO.matcher(marks).find()) {
            article.status(PublicationStatus.EMBARGOED)
                    .warnings(List.of("its heading speaks of an embargo: held back until a later version lifts it"));
        }
        boolean corrected = CORRECTION.matcher(marks).find()
                || headline.filter(line -> CORRECTED_HEADLINE.matcher(line).matches())
                        .isPresent();
        return article.kind(corrected ? ArticleKind.CORRECTION : kind(labels));
    }

    private static ArticleKind kind(String labels) {
        if (ADVISORY.matcher(labels).find()) {
            return ArticleKind.ADVISORY;
        }
        return UPDATE.matcher(labels).find() ? ArticleKind.UPDATE : ArticleKind.NEW;
    }
}
