package id.kawat.ingest.format;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleBuilder;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;

/** Gives articles what the source's contract says for items that are silent on it: language and rights. */
final class ContractDefaults {

    private ContractDefaults() {}

    static WireOutcome fill(WireOutcome outcome, ReadHints hints) {
        boolean hasAny = hints.language().isPresent() || !hints.rights().isEmpty();
        return hasAny && outcome instanceof Accepted accepted
                ? new Accepted(accepted.item(), fill(accepted.article(), hints))
                : outcome;
    }

    private static Article fill(Article article, ReadHints hints) {
        Rights stated = article.rights();
        return ArticleBuilder.of(article)
                .lang(article.lang().or(hints::language))
                .rights(new Rights(
                        stated.copyright().or(hints.rights()::copyright),
                        stated.usageTerms().or(hints.rights()::usageTerms),
                        stated.expiresAt()))
                .build();
    }
}
