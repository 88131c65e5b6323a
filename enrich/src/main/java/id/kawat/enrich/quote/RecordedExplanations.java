package id.kawat.enrich.quote;

import id.kawat.enrich.quote.AttributionRule.Attribution;
import id.kawat.enrich.quote.Explanation.Candidate;
import id.kawat.enrich.quote.Explanation.Outcome;
import id.kawat.enrich.quote.Explanation.Step;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down, for each quote of one article, the candidates and what each rule made of them. For one use. */
final class RecordedExplanations implements Explanations {

    private static final Map<String, String> REASONS_OF_CLAUSES = Map.of(
            "reported-after-verb", "a clause follows a verb of saying",
            "reported-before-verb", "a clause, a comma, its speaker and verb",
            "reported-without-agent", "a clause follows a passive that names nobody, at most a document",
            "reported-by-source", "a clause beside words that name its source",
            "reported-within-report", "what a medium says that others say");

    private final Tokens tokens;
    private final Map<Span, List<Candidate>> candidates = new HashMap<>();
    private final Map<Span, List<Step>> steps = new HashMap<>();

    RecordedExplanations(Tokens tokens) {
        this.tokens = tokens;
    }

    /** One for each quote, in their order. */
    List<Explanation> of(List<Quote> quotes) {
        return quotes.stream()
                .map(quote -> new Explanation(
                        quote,
                        candidates.getOrDefault(quote.span(), List.of()),
                        steps.getOrDefault(quote.span(), List.of())))
                .toList();
    }

    @Override
    public void direct(Quote quote, Scene scene, SpeakerResolver resolver, int sentence) {
        List<Candidate> found = new ArrayList<>();
        scene.after().reports().forEach(report -> add(report, "after the quotation", resolver, sentence, found));
        scene.before().reports().forEach(report -> add(report, "before the quotation", resolver, sentence, found));
        scene.introduction().ifPresent(r -> add(r, "in the sentence before", resolver, sentence, found));
        scene.announcement().ifPresent(r -> add(r, "in the sentence after", resolver, sentence, found));
        scene.signature().ifPresent(r -> add(r, "after a dash", resolver, sentence, found));
        scene.subject().ifPresent(r -> add(r, "before the colon", resolver, sentence, found));
        scene.previous()
                .flatMap(previous -> previous.quote().speaker())
                .ifPresent(who -> found.add(new Candidate(who, "speaker of the quote before", Optional.empty())));
        addRemembered(resolver, sentence, found);
        candidates.put(quote.span(), found);
        steps.put(quote.span(), steps(quote, scene, resolver, sentence));
    }

    @Override
    public void reported(Quote quote, Report report, SpeakerResolver resolver, int sentence) {
        List<Candidate> found = new ArrayList<>();
        add(report, "beside the clause", resolver, sentence, found);
        if (report.source().filter(source -> source.mention() >= 0).isEmpty()) {
            addRemembered(resolver, sentence, found);
        }
        candidates.put(quote.span(), found);
        steps.put(
                quote.span(),
                List.of(new Step(
                        quote.rule(),
                        REASONS_OF_CLAUSES.getOrDefault(quote.rule(), ""),
                        Outcome.DECIDED,
                        quote.speaker())));
    }

    private void add(Report report, String where, SpeakerResolver resolver, int sentence, List<Candidate> found) {
        Optional<Span> cue = report.cueFrom() == report.cueEnd()
                ? Optional.empty()
                : Optional.of(tokens.span(report.cueFrom(), report.cueEnd()));
        resolver.speaker(report, sentence).ifPresent(who -> found.add(new Candidate(who, where, cue)));
    }

    private static void addRemembered(SpeakerResolver resolver, int sentence, List<Candidate> found) {
        resolver.remembered(sentence)
                .forEach(who -> found.add(new Candidate(who, "spoke or was spoken of before", Optional.empty())));
    }

    private static List<Step> steps(Quote quote, Scene scene, SpeakerResolver resolver, int sentence) {
        List<Step> steps = new ArrayList<>();
        boolean decided = false;
        for (AttributionRules.Named rule : AttributionRules.ORDERED) {
            Optional<Attribution> answer = rule.rule().attribute(scene);
            Outcome outcome = answer.isEmpty() ? Outcome.PASSED : decided ? Outcome.TOO_LATE : Outcome.DECIDED;
            Optional<Speaker> who = outcome == Outcome.DECIDED
                    ? quote.speaker()
                    : answer.flatMap(given -> speaker(given, scene, resolver, sentence));
            steps.add(new Step(rule.name(), rule.reason(), outcome, who));
            decided |= answer.isPresent();
        }
        return steps;
    }

    private static Optional<Speaker> speaker(Attribution answer, Scene scene, SpeakerResolver resolver, int sentence) {
        return answer.report().isPresent()
                ? resolver.speaker(answer.report().get(), sentence)
                : scene.previous().flatMap(previous -> previous.quote().speaker());
    }
}
