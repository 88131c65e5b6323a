package id.kawat.ingest.format;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleBuilder;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.util.HashMap;
import java.util.Map;

/** Gives articles what the source's contract says for items that are silent on it: language and rights. */
final class ContractDefaults {

    private ContractDefaults() {}

    static WireOutcome fill(WireOutcome outcome, ReadHints hints) {
        boolean hasAny = hints.language().isPresent() || !hints.rights().isEmpty();
        return hasAny && outcome instanceof Accepted accepted
                ? new Accepted(accepted.item(), fill(accepted.article(), hints))
                : outcome;
    }

    private static Map<String, String> origins(Article article, ReadHints hints) {
        Map<String, String> origins = new HashMap<>();
        if (article.lang().isEmpty() && hints.language().isPresent()) {
            origins.put("lang", "contract: language");
        }
        if (article.rights().copyright().isEmpty() && hints.rights().copyright().isPresent()) {
            origins.put("rights.copyright", "contract: rights");
        }
        if (article.rights().usageTerms().isEmpty()
                && hints.rights().usageTerms().isPresent()) {
            origins.put("rights.usage_terms", "contract: rights");
        }
        return origins;
    }

    private static Article fill(Article article, ReadHints hints) {
        Rights stated = article.rights();
        return ArticleBuilder.of(article)
                .lang(article.lang().or(hints::language))
                .rights(new Rights(
                        stated.copyright().or(hints.rights()::copyright),
                        stated.usageTerms().or(hints.rights()::usageTerms),
                        stated.expiresAt()))
                .origins(hints.explaining() ? origins(article, hints) : Map.of())
                .build();
    }
}
