package id.kawat.streams.version;

import id.kawat.news.ArticleKind;
import id.kawat.news.WireArticle;

/** What keeps a version from being shown, from nothing to the strictest: where two versions tie, the stricter one counts. */
public enum Hold {
    /** It may be shown. */
    NONE,
    /** Not before its time. */
    EMBARGO,
    /** Embargoed, but nobody can tell until when: not until a later version says so. */
    ENDLESS_EMBARGO,
    /** The provider said something we do not know. */
    UNKNOWN,
    /** Not until a later version says so. */
    WITHHELD,
    /** Withdrawn, with everything derived from it. */
    CANCELED;

    /**
     * A version of kind CANCEL is canceled whatever its status says, and one with an embargo is embargoed though it be called
     * usable: fail closed.
     */
    static Hold of(WireArticle article) {
        if (article.getKind() == ArticleKind.CANCEL) {
            return CANCELED;
        }
        return switch (article.getStatus()) {
            case USABLE -> article.getEmbargoUntil().isPresent() ? EMBARGO : NONE;
            case EMBARGOED -> article.getEmbargoUntil().isPresent() ? EMBARGO : ENDLESS_EMBARGO;
            case WITHHELD -> WITHHELD;
            case CANCELED -> CANCELED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
