package id.kawat.ingest.telex;

import id.kawat.ingest.article.ArticleBuilder;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words in a message's heading say about it. These formats have no field for status or embargo: editors read it in
 * capitals, and so do we. Read only in headings and notes to editors, never in the copy.
 */
public final class Marks {

    private static final Pattern KILL = Pattern.compile(
            "\\b(?:KILL|KILLED|MANDATORY KILL|WITHDRAWN|WITHDRAWAL|STORNIERT)\\b|(?i:\\bkill this (?:story|item)\\b)");
    private static final Pattern EMBARGO = Pattern.compile(
            "(?i:\\bembargo(?:ed)?\\b|\\bhold for release\\b|\\bnot for (?:use|release|publication) (?:before|until)\\b|\\bsperrfrist\\b"
                    + "|\\bfor release (?!immediately))|\\bAdv\\d{1,2}\\b");
    private static final Pattern CORRECTION = Pattern.compile(
            "(?i:\\bcorrection\\b|\\bcorrects\\b|\\bcorrected\\b|\\bcorrective\\b|\\bkoreksi\\b|\\bberichtigung\\b)");
    private static final Pattern UPDATE = Pattern.compile(
            "(?i:\\b\\d?(?:st|nd|rd|th)? ?(?:lead|ld)\\b|\\bwritethru\\b|\\brefile\\b|\\bupdates?\\b|\\d(?:st|nd|rd|th)ld\\b)");
    private static final Pattern ADVISORY =
            Pattern.compile("(?i:\\badvisory\\b|\\bnote to editors\\b|\\bimpressum\\b)");

    private Marks() {}

    /** Sets kind and status, with a warning where doubt holds the article back. */
    public static ArticleBuilder apply(String heading, ArticleBuilder article) {
        if (KILL.matcher(heading).find()) {
            return article.kind(ArticleKind.CANCEL)
                    .status(PublicationStatus.CANCELED)
                    .warnings(List.of("its heading withdraws a story that it names only in words:"
                            + " look for the one it means"));
        }
        if (EMBARGO.matcher(heading).find()) {
            article.status(PublicationStatus.EMBARGOED)
                    .warnings(List.of("its heading speaks of an embargo: held back until a later version lifts it"));
        }
        return article.kind(kind(heading));
    }

    private static ArticleKind kind(String heading) {
        if (CORRECTION.matcher(heading).find()) {
            return ArticleKind.CORRECTION;
        }
        if (ADVISORY.matcher(heading).find()) {
            return ArticleKind.ADVISORY;
        }
        return UPDATE.matcher(heading).find() ? ArticleKind.UPDATE : ArticleKind.NEW;
    }
}
