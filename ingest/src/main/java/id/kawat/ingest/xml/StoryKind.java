package id.kawat.ingest.xml;

import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a version is to the one before it, by everything that senders say it with. */
final class StoryKind {

    private static final String CORRECTION_WORDS =
            "correct(?:s|ed|ion|ive|ing)|koreksi|ralat|meralat|berichtig|korrektur|korrigier|correctif|rectifi"
                    + "|correcci[oó]n|corrige|rettelse|rettet|korjau|korjattu|oikaisu|rättelse|διόρθωση";
    private static final Pattern CORRECTED_HEADLINE =
            Pattern.compile("\\W{0,3}(?:" + CORRECTION_WORDS + ").{0,12}?(?:\\W|$).*", flags());
    private static final Pattern CORRECTING_NOTE =
            Pattern.compile("(?<!no )(?<![\\p{L}])(?:" + CORRECTION_WORDS + ")", flags());
    private static final Pattern UPDATED_HEADLINE =
            Pattern.compile("\\W{0,3}(?:UPDATE|UPDATED|PEMBARUAN|WRAPUP|REFILE)\\b.*", Pattern.DOTALL);
    private static final Pattern ADVISORY_HEADLINE =
            Pattern.compile("\\W{0,3}(?:ADVISORY|MEDIA ADVISORY|EDITORS?:|NOTE TO EDITORS).*", Pattern.DOTALL);
    private static final Set<String> CORRECTIONS = Set.of("correction", "corrected", "rectify", "edstat:c", "correct");
    private static final Set<String> UPDATES = Set.of("update", "updated", "edstat:u", "append", "writethru");

    private StoryKind() {}

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    }

    static ArticleKind of(
            PublicationStatus status,
            boolean isLater,
            boolean cancelsAnother,
            Optional<String> headline,
            List<String> signals,
            List<String> notes) {
        if (status == PublicationStatus.CANCELED) {
            return ArticleKind.CANCEL;
        }
        boolean corrects = isSignalled(signals, CORRECTIONS)
                || notes.stream().anyMatch(note -> CORRECTING_NOTE.matcher(note).find())
                || headline.filter(text -> CORRECTED_HEADLINE.matcher(text).matches())
                        .isPresent();
        if (corrects) {
            return ArticleKind.CORRECTION;
        }
        if (cancelsAnother
                || headline.filter(text -> ADVISORY_HEADLINE.matcher(text).matches())
                        .isPresent()
                || isSignalled(signals, Set.of("advisory"))) {
            return ArticleKind.ADVISORY;
        }
        boolean updates = isSignalled(signals, UPDATES)
                || isLater
                || headline.filter(text -> UPDATED_HEADLINE.matcher(text).matches())
                        .isPresent();
        return updates ? ArticleKind.UPDATE : ArticleKind.NEW;
    }

    private static boolean isSignalled(List<String> signals, Set<String> words) {
        return signals.stream()
                .map(signal -> signal.toLowerCase(Locale.ROOT))
                .anyMatch(signal -> words.contains(signal)
                        || words.contains(
                                signal.substring(Math.max(signal.lastIndexOf(':'), signal.lastIndexOf('/')) + 1)));
    }
}
