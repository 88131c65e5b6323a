package id.kawat.enrich.quote;

import id.kawat.enrich.quote.ClauseFinder.Clause;
import id.kawat.enrich.quote.Scene.Stretch;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Quotation;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes indirect and mixed quotes of the clauses that are reported beside direct ones. */
final class ReportedClauses {

    private static final String NESTED = "reported-within-report";

    private final ArticleText article;
    private final CueWords cues;
    private final Attributor attributor;
    private final SpeakerResolver resolver;
    private final Explanations explanations;
    private final ClauseFinder clauses;

    ReportedClauses(
            ArticleText article,
            CueWords cues,
            NamesInText names,
            Attributor attributor,
            SpeakerResolver resolver,
            Explanations explanations) {
        this.article = article;
        this.cues = cues;
        this.attributor = attributor;
        this.resolver = resolver;
        this.explanations = explanations;
        this.clauses = new ClauseFinder(article, cues, names);
    }

    /**
     * All quotes of a sentence in the order of the text; of two that overlap the direct one stays, else the first; what is reported within a report stands
     * beside it.
     */
    List<Quote> beside(List<Quote> direct, List<Stretch> stretches, int sentence) {
        if (!isAnythingReported(stretches)) {
            return direct;
        }
        List<Quote> all = new ArrayList<>(direct);
        Set<Integer> taken = new HashSet<>();
        direct.forEach(quote -> quote.cue().ifPresent(cue -> taken.add(cue.start())));
        for (Stretch stretch : stretches) {
            if (!stretch.reports().isEmpty()) {
                add(stretch, taken, sentence, all);
            }
        }
        if (all.size() > direct.size()) {
            all.sort((a, b) -> a.span().compareTo(b.span()));
            dropOverlaps(all);
        }
        return all;
    }

    private void add(Stretch stretch, Set<Integer> taken, int sentence, List<Quote> all) {
        for (Clause clause : clauses.clauses(stretch, taken)) {
            nested(clause, stretch).ifPresent(inner -> {
                List<Source> medium = clause.report().source().map(List::of).orElse(List.of());
                all.add(quote(inner, NESTED, medium, sentence));
            });
            List<Source> relays = Attributor.relays(clause.report(), clause.next());
            all.add(quote(clause, clause.rule(), relays, sentence));
        }
    }

    private Quote quote(Clause clause, String rule, List<Source> relays, int sentence) {
        List<Span> parts = parts(clause);
        Quote.Kind kind = parts.isEmpty() ? Quote.Kind.INDIRECT : Quote.Kind.MIXED;
        Quote quote = attributor.quote(clause.span(), kind, parts, rule, clause.report(), relays, sentence);
        explanations.reported(quote, clause.report(), resolver, sentence);
        return quote;
    }

    /** {@code KCNA menyebutkan bahwa Kim menegaskan ...}: what a medium says that others say. */
    private Optional<Clause> nested(Clause outer, Stretch stretch) {
        Optional<Source> medium = outer.report().source().filter(this::isMedium);
        if (medium.isEmpty()) {
            return Optional.empty();
        }
        List<Report> inside = stretch.reports().stream()
                .filter(report -> report.start() >= outer.from() && report.end() < outer.end())
                .filter(report -> report.source().isPresent() && !report.elided())
                .limit(1)
                .toList();
        return inside.stream()
                .flatMap(report ->
                        clauses.clauses(new Stretch(outer.from(), outer.end(), List.of(report)), Set.of()).stream())
                .findFirst();
    }

    private boolean isMedium(Source source) {
        return source.type() == Speaker.Type.ORG
                && cues.isMedium(article.tokens(), source.firstToken(), source.endToken());
    }

    /** The quotations within a clause. */
    private List<Span> parts(Clause clause) {
        List<Span> parts = new ArrayList<>(0);
        for (int q = article.firstQuotationFrom(clause.from());
                q < article.quotations().size();
                q++) {
            Quotation quotation = article.quotations().get(q);
            if (quotation.firstToken() >= clause.end()) {
                break;
            }
            if (quotation.endToken() <= clause.end()) {
                parts.add(quotation.span());
            }
        }
        return parts;
    }

    private static boolean isAnythingReported(List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            if (!stretch.reports().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNested(Quote quote) {
        return quote.rule().equals(NESTED);
    }

    private static void dropOverlaps(List<Quote> quotes) {
        int kept = 0;
        for (int i = 1; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            if (!quotes.get(kept).span().overlaps(quote.span()) || isNested(quote)) {
                quotes.set(++kept, quote);
            } else if (quote.kind() == Quote.Kind.DIRECT) {
                quotes.set(kept, quote);
            }
        }
        quotes.subList(kept + 1, quotes.size()).clear();
    }
}
