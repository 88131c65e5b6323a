package id.kawat.enrich.quote;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whom the words for a speaker mean, going through the article in order and remembering who spoke last and who was
 * spoken of last.
 */
final class SpeakerResolver {

    /** Sentences after which a speaker is no longer who {@code ia} means. */
    private static final int MEMORY = 8;

    /** Mentions looked back at for the holder of an office. */
    private static final int MOST_LOOKED_BACK = 60;

    private final ArticleText article;
    private final NamesInText names;

    private int speaker = -1;
    private int speakerSentence = -MEMORY;
    private int subject = -1;
    private int subjectSentence = -MEMORY;

    SpeakerResolver(ArticleText article, NamesInText names) {
        this.article = article;
        this.names = names;
    }

    /** Whom {@code source} means; an unresolved pronoun stays a pronoun without a name. */
    Speaker resolve(Source source, int sentence) {
        Span span = article.tokens().span(source.firstToken(), source.endToken());
        if (source.mention() >= 0) {
            return named(source.mention(), span, source.type());
        }
        int antecedent = switch (source.type()) {
            case PRON -> antecedent(sentence);
            case ROLE -> holder(source);
            default -> -1;
        };
        return antecedent < 0 ? unnamed(span, source.type()) : named(antecedent, span, source.type());
    }

    /** Who {@code -nya} means: the mention itself, as the word holds no name. */
    Optional<Speaker> resolveWithin(int sentence) {
        int antecedent = antecedent(sentence);
        return antecedent < 0
                ? Optional.empty()
                : Optional.of(named(antecedent, names.mention(antecedent).span(), Speaker.Type.PER));
    }

    private Speaker named(int mention, Span span, Speaker.Type type) {
        Entity entity = names.entity(mention);
        Optional<String> role = type == Speaker.Type.PER ? role(mention) : Optional.empty();
        return new Speaker(span, type, Optional.of(entity.name()), Optional.of(entity.id()), role);
    }

    private static Speaker unnamed(Span span, Speaker.Type type) {
        return new Speaker(span, type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The role printed with this mention, else with the first mention that has one. */
    private Optional<String> role(int mention) {
        Optional<String> own = names.mention(mention).role();
        return own.isPresent()
                ? own
                : names.entity(mention).mentions().stream()
                        .limit(MOST_LOOKED_BACK)
                        .map(Mention::role)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private int antecedent(int sentence) {
        boolean spokeLately = sentence - speakerSentence <= MEMORY;
        boolean namedLately = sentence - subjectSentence <= MEMORY;
        if (spokeLately && (!namedLately || speakerSentence >= subjectSentence || !isIntroduced(subject))) {
            return speaker;
        }
        return namedLately ? subject : -1;
    }

    /** Printed with an office or title, as those who speak next are. */
    private boolean isIntroduced(int mention) {
        return names.mention(mention).role().isPresent();
    }

    /** {@code Presiden}, {@code menteri itu}: the person last named with that office. */
    private int holder(Source source) {
        String wanted = article.tokens().word(source.firstToken()).toLowerCase(Locale.ROOT);
        boolean definite =
                article.tokens().isCapitalised(source.firstToken()) || source.endToken() - source.firstToken() > 1;
        int at = source.firstToken();
        int mention = names.lastBefore(at);
        for (int i = 0; definite && mention >= 0 && i < MOST_LOOKED_BACK; i++, mention--) {
            Optional<String> role = names.mention(mention).role();
            if (names.isPerson(mention)
                    && role.isPresent()
                    && role.get().toLowerCase(Locale.ROOT).contains(wanted)) {
                return mention;
            }
        }
        return -1;
    }

    /** Someone was found to have spoken in this sentence. */
    void heard(Speaker heard, int mention, int sentence) {
        if (mention >= 0 && names.entity(mention).type() == EntityType.PER) {
            speaker = mention;
            speakerSentence = sentence;
        } else if (heard.type() == Speaker.Type.PRON && heard.name().isPresent()) {
            speakerSentence = sentence;
        }
    }

    /** This sentence is about someone, as far as its first words tell. */
    void spokenOf(int mention, int sentence) {
        subject = mention;
        subjectSentence = sentence;
    }
}
