package id.kawat.enrich.quote;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.quote.Offices.Office;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whom the words for a speaker mean; {@link Memory} holds who spoke before. */
final class SpeakerResolver {

    /** Mentions looked back at for the holder of an office. */
    private static final int MOST_LOOKED_BACK = 60;

    /** Tokens around a speaker in which the text says that it keeps the name back. */
    private static final int ANONYMITY_REACH = 12;

    private final Tokens tokens;
    private final String text;
    private final CueWords cues;
    private final NamesInText names;
    private final Offices offices;
    private final Memory memory;
    private final Map<Integer, Speaker> named = new HashMap<>();

    SpeakerResolver(ArticleText article, CueWords cues, NamesInText names, Offices offices) {
        this.tokens = article.tokens();
        this.text = article.text();
        this.cues = cues;
        this.names = names;
        this.offices = offices;
        this.memory = new Memory(mention -> offices.of(mention).isPresent(), names::isFirstByFullName);
    }

    /** All whom a pronoun could mean here. */
    List<Speaker> remembered(int sentence) {
        return memory.candidates(sentence, this::named);
    }

    /**
     * The speaker of a report; empty where its word holds the speaker ({@code katanya}) and nobody is known, or where nobody
     * is said to have said it ({@code disebutkan bahwa}).
     */
    Optional<Speaker> speaker(Report report, int sentence) {
        if (report.source().isPresent()) {
            Source source = report.source().get();
            boolean answers = isAnswer(report) && source.type() == Speaker.Type.PRON;
            Optional<Speaker> other = answers ? memory.otherThanLast(sentence) : Optional.empty();
            return Optional.of(other.map(who -> who.mentionedAs(span(source), Speaker.Type.PRON))
                    .orElseGet(() -> resolve(source, sentence)));
        }
        if (report.isAgentless()) {
            return Optional.empty();
        }
        Optional<Speaker> other = isAnswer(report) ? memory.otherThanLast(sentence) : Optional.empty();
        return other.isPresent() ? other : memory.antecedent(sentence, this::named);
    }

    private boolean isAnswer(Report report) {
        return cues.is(tokens, report.cueFrom(), CueWords.ANSWER);
    }

    /** Whom {@code source} means; an unresolved pronoun stays a pronoun without a name. */
    Speaker resolve(Source source, int sentence) {
        if (source.mention() >= 0) {
            boolean itself = source.firstToken() == names.firstToken(source.mention())
                    && source.endToken() == names.endToken(source.mention());
            return itself ? named(source.mention()) : named(source.mention(), span(source), source.type());
        }
        return switch (source.type()) {
            case PRON -> pronoun(source, sentence);
            case ROLE, DOC -> office(source, sentence);
            default -> unlisted(source);
        };
    }

    private Span span(Source source) {
        return tokens.span(source.firstToken(), source.endToken());
    }

    private Speaker pronoun(Source source, int sentence) {
        if (cues.isOrganisationWord(tokens, source.firstToken())) {
            return organisation(source, sentence).orElseGet(() -> Speaker.unnamed(span(source), Speaker.Type.PRON));
        }
        if (cues.is(tokens, source.firstToken(), CueWords.PLURAL)) {
            return Speaker.unnamed(span(source), Speaker.Type.PRON);
        }
        return memory.antecedent(sentence, this::named)
                .map(who -> who.mentionedAs(span(source), Speaker.Type.PRON))
                .orElseGet(() -> Speaker.unnamed(span(source), Speaker.Type.PRON));
    }

    /** A name that the recogniser did not know is one all the same. */
    private Speaker unlisted(Source source) {
        Span span = span(source);
        return new Speaker(
                span,
                source.type(),
                Optional.of(span.in(text)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** {@code Presiden}, {@code menteri itu}: the person last named with that office; else somebody without a name. */
    private Speaker office(Source source, int sentence) {
        boolean anonymous = isAnonymous(source);
        int holder = anonymous ? -1 : holder(source);
        if (holder >= 0) {
            return named(holder).mentionedAs(span(source), source.type());
        }
        Optional<Speaker> organisation =
                anonymous || !isOrganisation(source) ? Optional.empty() : organisation(source, sentence);
        if (organisation.isPresent()) {
            return organisation.get();
        }
        boolean anybody = !anonymous && isAnybody(source);
        Optional<Speaker> meant = anybody ? memory.antecedent(sentence, this::named) : Optional.empty();
        return meant.map(who -> who.mentionedAs(span(source), source.type()))
                .orElseGet(() -> nobodyNamed(source, anonymous));
    }

    private Optional<Speaker> organisation(Source source, int sentence) {
        return memory.organisation(sentence).map(who -> who.mentionedAs(span(source), source.type()));
    }

    /** {@code the company}, {@code asosiasi itu}. */
    private boolean isOrganisation(Source source) {
        int last = source.endToken() - 1;
        boolean after = source.endToken() - source.firstToken() == 2
                && cues.is(tokens, last, CueWords.DEMONSTRATIVE)
                && cues.isOrganisationWord(tokens, source.firstToken());
        boolean before = source.endToken() - source.firstToken() <= 2
                && cues.isOrganisationWord(tokens, last)
                && (source.firstToken() < last || isAfterDeterminer(source.firstToken()));
        return after || before;
    }

    private boolean isAfterDeterminer(int token) {
        return token > 0 && cues.is(tokens, token - 1, CueWords.DETERMINER);
    }

    private Speaker nobodyNamed(Source source, boolean anonymous) {
        int served = offices.servedBy(source);
        int end = served >= 0 && names.firstToken(served) > source.firstToken()
                ? names.firstToken(served)
                : source.endToken();
        return new Speaker(
                span(source),
                source.type(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tokens.span(source.firstToken(), end).in(text)),
                served < 0 ? Optional.empty() : Optional.of(names.entity(served).name()),
                anonymous);
    }

    private boolean isAnonymous(Source source) {
        int end = Math.min(tokens.size(), source.endToken() + ANONYMITY_REACH);
        for (int i = source.firstToken(); i < end; i++) {
            if (cues.longestAt(tokens, i, end, CueWords.ANONYMOUS) > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code perempuan 38 tahun itu}: a description that points back. */
    private boolean isAnybody(Source source) {
        boolean describes = false;
        boolean pointsBack = false;
        for (int i = source.firstToken(); i < source.endToken(); i++) {
            describes |= cues.is(tokens, i, CueWords.ANYBODY);
            pointsBack |= cues.is(tokens, i, CueWords.DEMONSTRATIVE);
        }
        return describes && pointsBack;
    }

    private int holder(Source source) {
        int first = source.firstToken();
        while (first + 1 < source.endToken() && cues.is(tokens, first, CueWords.DETERMINER)) {
            first++;
        }
        boolean definite = tokens.isCapitalised(source.firstToken())
                || cues.is(tokens, source.endToken() - 1, CueWords.DEMONSTRATIVE)
                || first > source.firstToken();
        int mention = names.lastBefore(source.firstToken());
        for (int i = 0; definite && mention >= 0 && i < MOST_LOOKED_BACK; i++, mention--) {
            if (names.isPerson(mention) && offices.hasWord(mention, tokens.hash(first))) {
                return mention;
            }
        }
        return -1;
    }

    /** The one whom a mention names; made once, as most mentions of speakers are asked for several times. */
    private Speaker named(int mention) {
        return named.computeIfAbsent(
                mention,
                m -> named(
                        m,
                        names.mention(m).span(),
                        Speaker.Type.valueOf(names.type(m).name())));
    }

    private Speaker named(int mention, Span span, Speaker.Type type) {
        Entity entity = names.entity(mention);
        Optional<Office> office = entity.type() == EntityType.PER ? names.officeOf(mention, offices) : Optional.empty();
        return new Speaker(
                span,
                type,
                Optional.of(entity.name()),
                Optional.of(entity.id()),
                office.map(found -> found.words().in(text))
                        .or(() -> names.mention(mention).role()),
                office.filter(found -> found.served() >= 0)
                        .map(found -> names.entity(found.served()).name()),
                false);
    }

    /** These words were found to name the one who speaks in this sentence. */
    void heard(Source source, int sentence) {
        if (source.type() == Speaker.Type.PRON) {
            memory.goesOn(sentence);
        } else {
            Speaker who = resolve(source, sentence);
            memory.spoke(who, sentence);
            if (who.type() == Speaker.Type.ROLE && who.name().isEmpty() && isOne(source)) {
                memory.spokeUnnamed(who, sentence);
            }
        }
    }

    /** {@code seorang warga}, {@code a resident}. */
    private boolean isOne(Source source) {
        return cues.is(tokens, source.firstToken(), CueWords.ONE);
    }

    /** {@code Seorang petugas datang.}: somebody new whom nobody names, if these words begin so. */
    void spokenOfUnnamed(int from, int end, int sentence) {
        boolean one = from + 1 < end && cues.is(tokens, from, CueWords.ONE);
        int role = one ? cues.longestAt(tokens, from + 1, end, CueWords.ROLE) : 0;
        if (role > 0) {
            Source source = Source.words(from, from + 1 + role, Speaker.Type.ROLE);
            memory.spokeUnnamed(nobodyNamed(source, isAnonymous(source)), sentence);
        }
    }

    /** This sentence is about someone, as far as its first words tell. */
    void spokenOf(int mention, int sentence) {
        memory.spokenOf(mention, sentence);
    }
}
