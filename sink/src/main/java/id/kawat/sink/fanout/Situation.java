package id.kawat.sink.fanout;

import id.kawat.news.ArticleKind;
import id.kawat.news.ChangeType;
import id.kawat.news.WireArticle;
import id.kawat.streams.version.Hold;
import id.kawat.streams.version.Showing;
import java.time.Instant;
import java.util.Optional;

/**
 * How an article stands at a moment, by the version that counts.
 *
 * @param what happened last, as far as it lasts: a release is an acceptance afterwards
 * @param reason why it is not shown, in the words of {@code ArticleChange}
 * @param from end of the embargo of the version that counts
 * @param until end of its time of use
 */
record Situation(
        ChangeType what,
        Optional<String> reason,
        ArticleKind kind,
        String source,
        Optional<String> version,
        Optional<Instant> from,
        Optional<Instant> until) {

    static final String EMBARGO = "embargo";
    static final String ENDLESS_EMBARGO = "embargo-without-end";
    static final String STATUS_UNKNOWN = "status-unknown";
    static final String CONTRADICTION = "versions-contradict";
    static final String WITHHELD = "withheld";
    static final String CANCELED = "canceled";
    static final String KILLED = "canceled-for-good";
    static final String EXPIRED = "expired";

    /** Of an article that nothing came of yet. */
    static final Situation NOTHING = new Situation(
            ChangeType.UNKNOWN,
            Optional.empty(),
            ArticleKind.NEW,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Where {@code article} is the version that counts. */
    static Situation of(WireArticle article, Instant now) {
        Showing showing = Showing.of(article);
        Situation shown = new Situation(
                ChangeType.ACCEPTED,
                Optional.empty(),
                article.getKind(),
                article.getSource(),
                article.getVersion(),
                showing.from(),
                showing.until());
        return switch (showing.hold()) {
            case NONE, EMBARGO -> shown.at(now);
            case ENDLESS_EMBARGO -> shown.hidden(ChangeType.HELD, ENDLESS_EMBARGO);
            case UNKNOWN -> shown.hidden(ChangeType.HELD, STATUS_UNKNOWN);
            case WITHHELD -> shown.hidden(ChangeType.WITHHELD, WITHHELD);
            case CANCELED -> shown.hidden(ChangeType.KILLED, CANCELED);
        };
    }

    /** The same version at another moment, if it is one that may ever be shown. */
    Situation at(Instant now) {
        Showing showing = new Showing(Hold.NONE, from, until);
        if (showing.isOver(now)) {
            return hidden(ChangeType.EXPIRED, EXPIRED);
        }
        return showing.isBefore(now)
                ? hidden(ChangeType.HELD, EMBARGO)
                : new Situation(ChangeType.ACCEPTED, Optional.empty(), kind, source, version, from, until);
    }

    /** A cancel that names no version came. */
    static Situation killed(String source) {
        return NOTHING.of(source, ArticleKind.CANCEL).hidden(ChangeType.KILLED, KILLED);
    }

    /** Versions contradict each other: none counts. */
    static Situation contradictory(String source) {
        return NOTHING.of(source, ArticleKind.NEW).hidden(ChangeType.HELD, CONTRADICTION);
    }

    private Situation of(String feed, ArticleKind itsKind) {
        return new Situation(what, reason, itsKind, feed, version, from, until);
    }

    private Situation hidden(ChangeType happened, String why) {
        return new Situation(happened, Optional.of(why), kind, source, version, from, until);
    }

    boolean isVisible() {
        return what == ChangeType.ACCEPTED;
    }

    /** It waits for the end of its embargo, and its text is kept until then. */
    boolean isWaiting() {
        return what == ChangeType.HELD && reason.filter(EMBARGO::equals).isPresent();
    }

    /** Nobody knows when it may be shown: somebody should ask the provider. */
    boolean isAlarming() {
        return what == ChangeType.HELD && !isWaiting();
    }

    /** When it changes without a delivery. */
    Optional<Instant> due() {
        if (isWaiting()) {
            return from;
        }
        return isVisible() ? until : Optional.empty();
    }
}
