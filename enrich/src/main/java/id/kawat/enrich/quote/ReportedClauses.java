package id.kawat.enrich.quote;

import id.kawat.enrich.quote.ClauseFinder.Clause;
import id.kawat.enrich.quote.Scene.Stretch;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Quotation;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes indirect and mixed quotes of the clauses that are reported beside direct ones. */
final class ReportedClauses {

    private final ArticleText article;
    private final Attributor attributor;
    private final ClauseFinder clauses;

    ReportedClauses(ArticleText article, CueWords cues, Attributor attributor, NamesInText names) {
        this.article = article;
        this.attributor = attributor;
        this.clauses = new ClauseFinder(article.tokens(), cues, names);
    }

    /** All quotes of a sentence in the order of the text; of two that overlap the direct one stays, else the first. */
    List<Quote> beside(List<Quote> direct, List<Stretch> stretches, int sentence) {
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
            List<Span> parts = parts(clause);
            if (!parts.isEmpty() || !clause.needsMarks()) {
                all.add(attributor.quote(
                        clause.span(),
                        parts.isEmpty() ? Quote.Kind.INDIRECT : Quote.Kind.MIXED,
                        parts,
                        clause.rule(),
                        clause.report(),
                        Attributor.relays(clause.report(), clause.next()),
                        sentence));
            }
        }
    }

    /** The quotations within a clause. */
    private List<Span> parts(Clause clause) {
        List<Span> parts = new ArrayList<>(0);
        for (int q = firstFrom(clause.from()); q < article.quotations().size(); q++) {
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

    /** Index of the first quotation that starts at that token or later. */
    private int firstFrom(int token) {
        int low = 0;
        int high = article.quotations().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (article.quotations().get(middle).firstToken() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static void dropOverlaps(List<Quote> quotes) {
        int kept = 0;
        for (int i = 1; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            if (!quotes.get(kept).span().overlaps(quote.span())) {
                quotes.set(++kept, quote);
            } else if (quote.kind() == Quote.Kind.DIRECT) {
                quotes.set(kept, quote);
            }
        }
        quotes.subList(kept + 1, quotes.size()).clear();
    }
}
