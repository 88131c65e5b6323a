package id.kawat.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Who spoke last and who was spoken of last, for a pronoun to mean. Goes through the article in order; for one use. */
final class Memory {

    /** Sentences after which a speaker is no longer who {@code ia} means. */
    private static final int LONGEST = 8;

    /** The same for a speaker without a name. */
    private static final int LONGEST_UNNAMED = 2;

    private final IntPredicate introduced;

    private Optional<Speaker> speaker = Optional.empty();
    private int speakerSentence = -LONGEST;
    private Optional<Speaker> speakerBefore = Optional.empty();
    private int speakerBeforeSentence = -LONGEST;
    private Optional<Speaker> unnamed = Optional.empty();
    private int unnamedSentence = -LONGEST;
    private Optional<Speaker> organisation = Optional.empty();
    private int organisationSentence = -LONGEST;
    private int subject = -1;
    private int subjectSentence = -LONGEST;

    private final IntPredicate introducedFirst;

    /**
     * Remembers nobody.
     *
     * @param introduced whether a mention is printed with an office, as those who speak next are
     * @param introducedFirst whether a mention is the first one of its person, by their full name
     */
    Memory(IntPredicate introduced, IntPredicate introducedFirst) {
        this.introduced = introduced;
        this.introducedFirst = introducedFirst;
    }

    void spoke(Speaker who, int sentence) {
        if (who.type() == Speaker.Type.ORG) {
            organisation = Optional.of(who);
            organisationSentence = sentence;
        }
        if (!isSomebody(who)) {
            return;
        }
        if (speaker.filter(last -> !isSame(last, who)).isPresent()) {
            speakerBefore = speaker;
            speakerBeforeSentence = speakerSentence;
        }
        speaker = Optional.of(who);
        speakerSentence = sentence;
    }

    /** A person, or an office whose holder the article names. */
    private static boolean isSomebody(Speaker who) {
        return who.type() == Speaker.Type.PER
                || (who.type() == Speaker.Type.ROLE && who.name().isPresent());
    }

    private static boolean isSame(Speaker a, Speaker b) {
        return a.entityId().isPresent()
                ? a.entityId().equals(b.entityId())
                : a.name().equals(b.name());
    }

    /** The speaker goes on, as a pronoun says. */
    void goesOn(int sentence) {
        if (speaker.isPresent()) {
            speakerSentence = sentence;
        }
    }

    /** Somebody new without a name: {@code seorang warga mengatakan}. */
    void spokeUnnamed(Speaker who, int sentence) {
        unnamed = Optional.of(who);
        unnamedSentence = sentence;
    }

    void spokenOf(int mention, int sentence) {
        subject = mention;
        subjectSentence = sentence;
    }

    /** Whom a pronoun means. */
    Optional<Speaker> antecedent(int sentence, IntFunction<Speaker> named) {
        boolean spokeLately = speaker.isPresent() && sentence - speakerSentence <= LONGEST;
        boolean namedLately = subject >= 0 && sentence - subjectSentence <= LONGEST;
        if (isUnnamedNearer(sentence, namedLately)) {
            return unnamed;
        }
        boolean introducedNow = namedLately && subjectSentence == sentence - 1 && introducedFirst.test(subject);
        boolean introducedLater = namedLately && (introducedNow || introduced.test(subject));
        if (spokeLately && (speakerSentence >= subjectSentence || !introducedLater)) {
            return speaker;
        }
        return namedLately ? Optional.of(named.apply(subject)) : Optional.empty();
    }

    private boolean isUnnamedNearer(int sentence, boolean namedLately) {
        return unnamed.isPresent()
                && sentence - unnamedSentence <= LONGEST_UNNAMED
                && unnamedSentence > speakerSentence
                && (!namedLately || unnamedSentence > subjectSentence);
    }

    /** The organisation that spoke last, for {@code it} or {@code the company} to mean. */
    Optional<Speaker> organisation(int sentence) {
        return sentence - organisationSentence <= LONGEST ? organisation : Optional.empty();
    }

    /** Who spoke before the last speaker: the other one of two who talk. */
    Optional<Speaker> otherThanLast(int sentence) {
        return sentence - speakerBeforeSentence <= LONGEST ? speakerBefore : Optional.empty();
    }

    /** All whom a pronoun could mean, the nearest speaker first. */
    List<Speaker> candidates(int sentence, IntFunction<Speaker> named) {
        List<Speaker> candidates = new ArrayList<>();
        speaker.filter(who -> sentence - speakerSentence <= LONGEST).ifPresent(candidates::add);
        if (subject >= 0 && sentence - subjectSentence <= LONGEST) {
            candidates.add(named.apply(subject));
        }
        unnamed.filter(who -> sentence - unnamedSentence <= LONGEST_UNNAMED).ifPresent(candidates::add);
        otherThanLast(sentence).ifPresent(candidates::add);
        return candidates;
    }
}
