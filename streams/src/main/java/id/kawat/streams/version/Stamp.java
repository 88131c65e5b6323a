package id.kawat.streams.version;

import id.kawat.news.ArticleKind;
import id.kawat.news.WireArticle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What decides between two deliveries of one article: all of it is the provider's word, nothing is the time or order of arrival.
 *
 * <p>Stamps of versions that are numbers compare by number; where the numbers tie, and among versions that are none, by
 * the provider's time, then the stricter {@link Hold}, then the kind (a correction is above an update, that above a first
 * version). What still ties has two texts for one version: the larger fingerprint counts, which is arbitrary but the same
 * in every order of arrival. {@link Standing} decides between a numbered and an unnumbered version.
 *
 * @param number the version where it is a number
 * @param kill a cancel that names no version, which is final
 * @param content fingerprint of what the provider said, see {@link ArticleContent}
 */
public record Stamp(Optional<VersionNumber> number, Moment moment, ArticleKind kind, long content, boolean kill) {

    private static final List<ArticleKind> KINDS = List.of(
            ArticleKind.ADVISORY, ArticleKind.NEW, ArticleKind.UPDATE, ArticleKind.CORRECTION, ArticleKind.CANCEL);

    private static final Comparator<Stamp> ORDER = Comparator.comparing(Stamp::digits)
            .thenComparing(Stamp::moment)
            .thenComparing(stamp -> KINDS.indexOf(stamp.kind))
            .thenComparing(Stamp::content, Long::compareUnsigned);

    public static Stamp of(WireArticle article) {
        Optional<String> version = article.getVersion().filter(text -> !text.isBlank());
        Hold hold = Hold.of(article);
        return new Stamp(
                version.flatMap(VersionNumber::of),
                Moment.of(article.getVersionCreated(), hold),
                article.getKind(),
                ArticleContent.fingerprint(article),
                hold == Hold.CANCELED && version.isEmpty());
    }

    /** What keeps this version from being shown. */
    public Hold hold() {
        return moment.hold();
    }

    /** Above {@code other}, of which it is known that both are numbers or neither is. */
    boolean isAbove(Stamp other) {
        return ORDER.compare(this, other) > 0;
    }

    private VersionNumber digits() {
        return number.orElse(NO_NUMBER);
    }

    private static final VersionNumber NO_NUMBER = new VersionNumber("");
}
