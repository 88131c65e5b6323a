package id.kawat.app.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.enrich.quote.Explanation;
import id.kawat.enrich.quote.Explanation.Outcome;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.quote.QuoteIds;
import id.kawat.enrich.quote.Speaker;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why quotes have their speakers, in words or as JSON Lines, one a quote: {@code {id, quote_id, number, start, end, text,
 * speaker, rule, confidence, candidates, rules}}.
 */
final class ExplanationForms {

    private final Optional<String> wanted;
    private final boolean json;

    /** @param wanted a quote's number, its id or words of it; empty for all */
    ExplanationForms(Optional<String> wanted, boolean json) {
        this.wanted = wanted;
        this.json = json;
    }

    void print(String id, String text, List<Explanation> explanations, PrintStream out) {
        QuoteIds ids = new QuoteIds(id);
        for (int i = 0; i < explanations.size(); i++) {
            Quote quote = explanations.get(i).quote();
            String quoteId = ids.next(quote.span().in(text));
            if (isWanted(i + 1, quoteId, quote.span().in(text))) {
                out.print(
                        json
                                ? json(id, quoteId, i + 1, text, explanations.get(i)) + "\n"
                                : words(quoteId, i + 1, text, explanations.get(i)));
            }
        }
    }

    private boolean isWanted(int number, String quoteId, String words) {
        if (wanted.isEmpty()) {
            return true;
        }
        String one = wanted.get();
        boolean isNumber = one.chars().allMatch(Character::isDigit);
        return isNumber ? one.equals(Integer.toString(number)) : one.equals(quoteId) || words.contains(one);
    }

    private static String words(String quoteId, int number, String text, Explanation explanation) {
        Quote quote = explanation.quote();
        StringBuilder words = new StringBuilder();
        words.append(number).append("  ").append(quote.span().in(text)).append("\n");
        words.append("   ").append(quoteId).append(" · ").append(kind(quote)).append("\n");
        words.append("   speaker: ").append(who(quote.speaker(), text));
        words.append(" · ")
                .append(quote.rule())
                .append(" · confidence ")
                .append(percent(quote))
                .append(" %\n");
        words.append("   candidates:\n");
        explanation.candidates().forEach(candidate -> {
            words.append("     ").append(who(Optional.of(candidate.speaker()), text));
            words.append(" · ").append(candidate.where());
            candidate
                    .cue()
                    .ifPresent(cue ->
                            words.append(" · cue \"").append(cue.in(text)).append('"'));
            words.append("\n");
        });
        words.append("   rules, in their order:\n");
        explanation
                .steps()
                .forEach(step ->
                        words.append("     ").append(sentence(step, text)).append("\n"));
        return words.append("\n").toString();
    }

    private static String sentence(Explanation.Step step, String text) {
        String head = step.rule() + " (" + step.reason() + "): ";
        return head
                + switch (step.outcome()) {
                    case PASSED -> "passes";
                    case DECIDED -> "decides for " + who(step.answer(), text);
                    case TOO_LATE -> "would have said " + who(step.answer(), text) + ", but is not asked";
                };
    }

    private static long percent(Quote quote) {
        return Math.round(quote.confidence() * 100);
    }

    private static String kind(Quote quote) {
        return quote.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String who(Optional<Speaker> speaker, String text) {
        return speaker.map(one -> one.name()
                        .map(name -> name + " (\"" + one.mention().in(text) + "\")")
                        .orElseGet(() -> "\"" + one.mention().in(text) + "\""))
                .orElse("nobody we know");
    }

    private static ObjectNode json(String id, String quoteId, int number, String text, Explanation explanation) {
        Quote quote = explanation.quote();
        ObjectNode line = ExtractionJson.span(quote.span());
        line.put("id", id).put("quote_id", quoteId).put("number", number);
        line.put("text", quote.span().in(text)).put("kind", kind(quote));
        line.set("speaker", ExtractionJson.speaker(quote.speaker()));
        line.put("rule", quote.rule()).put("confidence", quote.confidence());
        ArrayNode candidates = line.putArray("candidates");
        explanation.candidates().forEach(candidate -> {
            ObjectNode one = candidates.addObject().put("where", candidate.where());
            one.set("speaker", ExtractionJson.speaker(Optional.of(candidate.speaker())));
            one.set("cue", candidate.cue().map(ExtractionJson::span).orElse(null));
        });
        ArrayNode rules = line.putArray("rules");
        explanation.steps().forEach(step -> {
            ObjectNode one = rules.addObject().put("rule", step.rule()).put("reason", step.reason());
            one.put("outcome", step.outcome().name().toLowerCase(Locale.ROOT));
            one.put("decided", step.outcome() == Outcome.DECIDED);
            one.set("speaker", ExtractionJson.speaker(step.answer()));
        });
        return line;
    }
}
