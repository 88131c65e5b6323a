package id.kawat.enrich.quote;

import id.kawat.enrich.quote.AttributionRule.Attribution;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.List;
import java.util.Optional;

/** Makes quotes: asks the rules about a quotation, and the resolver whom the words for its speaker mean. */
final class Attributor {

    private final Tokens tokens;
    private final SpeakerResolver resolver;
    private final Confidences confidences;

    Attributor(Tokens tokens, SpeakerResolver resolver, Confidences confidences) {
        this.tokens = tokens;
        this.resolver = resolver;
        this.confidences = confidences;
    }

    /** The quotation as a direct quote; empty where no rule takes it and it doesn't look like speech. */
    Optional<Quote> attribute(Scene scene, int sentence) {
        for (AttributionRules.Named rule : AttributionRules.ORDERED) {
            Optional<Attribution> answer = rule.rule().attribute(scene);
            if (answer.isPresent()) {
                return Optional.of(
                        answer.get().report().isPresent()
                                ? reported(
                                        scene,
                                        rule.name(),
                                        answer.get().report().get(),
                                        sentence)
                                : continued(scene, rule.name()));
            }
        }
        boolean speech = scene.isSpeech() && scene.before().isEmpty() && !scene.title();
        return speech ? Optional.of(unattributed(scene.quotation().span())) : Optional.empty();
    }

    private Quote continued(Scene scene, String rule) {
        Optional<Quote> before = scene.previous().map(Scene.Previous::quote);
        Optional<Speaker> speaker = before.flatMap(Quote::speaker);
        return new Quote(
                scene.quotation().span(),
                Quote.Kind.DIRECT,
                List.of(),
                Optional.empty(),
                speaker,
                before.map(Quote::jointly).orElse(List.of()),
                before.flatMap(Quote::via),
                before.map(Quote::chain).orElse(List.of()),
                true,
                rule,
                confidences.of(rule, speaker));
    }

    private Quote reported(Scene scene, String rule, Report report, int sentence) {
        return quote(
                scene.quotation().span(),
                Quote.Kind.DIRECT,
                List.of(),
                rule,
                report,
                relays(report, nextAfter(scene, report)),
                sentence);
    }

    /** A quote by the speaker of {@code report}, relayed by {@code relays}. */
    Quote quote(
            Span span,
            Quote.Kind kind,
            List<Span> parts,
            String rule,
            Report report,
            List<Source> relays,
            int sentence) {
        Optional<Speaker> speaker = resolver.speaker(report, sentence);
        List<Speaker> jointly = resolved(report.jointly(), sentence);
        List<Speaker> chain = resolved(relays, sentence);
        return new Quote(
                span,
                kind,
                parts,
                cue(report),
                speaker,
                jointly,
                chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(0)).filter(source -> !source.anonymous()),
                chain,
                false,
                rule,
                confidences.of(rule, speaker));
    }

    /** Mostly there are none, and then nothing is made. */
    private List<Speaker> resolved(List<Source> sources, int sentence) {
        return sources.isEmpty()
                ? List.of()
                : sources.stream()
                        .map(source -> resolver.resolve(source, sentence))
                        .toList();
    }

    private Optional<Span> cue(Report report) {
        return report.cueFrom() == report.cueEnd()
                ? Optional.empty()
                : Optional.of(tokens.span(report.cueFrom(), report.cueEnd()));
    }

    /** The medium: named with the report, or in the report right behind it. */
    static List<Source> relays(Report report, Optional<Report> next) {
        return report.via()
                .or(() -> next.filter(Attributor::isMedium).flatMap(Report::source))
                .map(List::of)
                .orElse(List.of());
    }

    /** What is reported after the quotation, beside the report that names the speaker. */
    private static Optional<Report> nextAfter(Scene scene, Report report) {
        List<Report> after = scene.after().reports();
        int next = !after.isEmpty() && after.get(0).equals(report) ? 1 : 0;
        return next < after.size() ? Optional.of(after.get(next)) : Optional.empty();
    }

    /** An organisation that relays, such as {@code menurut KCNA} behind a speaker. */
    static boolean isMedium(Report report) {
        return report.isForm(CueWords.SOURCE | CueWords.RELAY | CueWords.BEFORE_SPEAKER)
                && report.source()
                        .filter(source -> source.type() == Speaker.Type.ORG)
                        .isPresent();
    }

    private static Quote unattributed(Span span) {
        return new Quote(
                span,
                Quote.Kind.DIRECT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                Quote.UNATTRIBUTED,
                0);
    }
}
