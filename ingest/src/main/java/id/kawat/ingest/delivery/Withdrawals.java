package id.kawat.ingest.delivery;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sends along, behind an article that cancels another one, the cancel itself: a version of the other article, which ends it by
 * the ordinary course of versions. It names no version, so it is final; and it is of the same source, so that no source
 * can take away what another has sent. That holds whatever the note's own status is: doubt about the note keeps the note back,
 * not the kill.
 */
public final class Withdrawals {

    private Withdrawals() {}

    /** The outcomes, each that cancels another article with the cancel behind it. */
    public static List<WireOutcome> added(List<WireOutcome> outcomes) {
        return outcomes.stream().flatMap(Withdrawals::withWithdrawal).toList();
    }

    private static Stream<WireOutcome> withWithdrawal(WireOutcome outcome) {
        return outcome instanceof Accepted note && note.article().cancels().isPresent()
                ? Stream.of(note, new Accepted(note.item(), withdrawal(note.article())))
                : Stream.of(outcome);
    }

    private static Article withdrawal(Article note) {
        return Article.from(note.format(), note.source())
                .guid(note.cancels())
                .versionCreated(note.versionCreated())
                .publishedAt(note.publishedAt())
                .status(PublicationStatus.CANCELED)
                .kind(ArticleKind.CANCEL)
                .editorialNote(note.editorialNote())
                .warnings(List.of("withdrawn by " + note.guid()))
                .build();
    }
}
