package id.kawat.enrich.quote;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Quotation;
import id.kawat.enrich.text.Sentence;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells speech from other words in quotation marks: titles, nicknames, placards, scare quotes, and the quoted part of a
 * reported clause, which all are part of their sentence. Goes through the article in order; for one use.
 */
final class SpeechMarks {

    static final int SHORTEST_SPEECH = 4;

    /** Words after a cue from which on the marked words are part of the reported clause. */
    private static final int CLAUSE_BEGUN = 2;

    /** Tokens looked back at for a cue that has the marked words in its clause. */
    private static final int REACH = 60;

    private static final int WORDS_COUNTED = 8;

    private final ArticleText article;
    private final Tokens tokens;
    private final CueWords cues;
    private int next;

    SpeechMarks(ArticleText article, CueWords cues) {
        this.article = article;
        this.tokens = article.tokens();
        this.cues = cues;
    }

    /** The quotations of a sentence that can be direct speech. */
    List<Quotation> speechIn(Sentence sentence) {
        if (next == article.quotations().size()
                || article.quotations().get(next).firstToken() >= sentence.endToken()) {
            return List.of();
        }
        List<Quotation> speech = new ArrayList<>(1);
        int from = sentence.firstToken();
        while (next < article.quotations().size()) {
            Quotation quotation = article.quotations().get(next);
            if (quotation.firstToken() >= sentence.endToken()) {
                break;
            }
            if (quotation.firstToken() >= sentence.firstToken() && canBeSpeech(quotation, sentence, from)) {
                speech.add(quotation);
                from = quotation.endToken();
            }
            next++;
        }
        return speech;
    }

    private boolean canBeSpeech(Quotation quotation, Sentence sentence, int from) {
        int words = words(quotation);
        if (words == 0) {
            return false;
        }
        boolean announced = isAnnounced(quotation, from);
        if (announced || quotation.firstToken() == sentence.firstToken()) {
            return words >= SHORTEST_SPEECH || endsLikeSpeech(quotation) || hasCueNext(quotation, sentence);
        }
        if (isPartOfClause(quotation, from)) {
            return goesOnAfterConjunction(quotation, sentence)
                    || (startsCapital(quotation)
                            && words >= SHORTEST_SPEECH
                            && !isTitle(quotation)
                            && !isNamed(quotation, sentence));
        }
        boolean secondPart = from > sentence.firstToken();
        return (secondPart || !isWithinReportedClause(quotation, sentence, from))
                && (words >= SHORTEST_SPEECH || endsLikeSpeech(quotation) || hasCueNext(quotation, sentence));
    }

    /** A colon, a cue or {@code bahwa} stands right before it. */
    private boolean isAnnounced(Quotation quotation, int from) {
        int before = quotation.firstToken() - 1;
        if (before < from) {
            return false;
        }
        return tokens.is(before, ':')
                || cues.is(tokens, before, CueWords.ANY_CUE & ~CueWords.CALLS)
                || (cues.is(tokens, before, CueWords.COMPLEMENTISER) && startsCapital(quotation));
    }

    /** A plain word stands right before it: {@code apa yang ia sebut "prank"}. */
    private boolean isPartOfClause(Quotation quotation, int from) {
        int before = quotation.firstToken() - 1;
        return before >= from && !tokens.isPunctuation(before) && !tokens.isMark(before);
    }

    /** {@code ..., namun "gang terlalu sempit," ujar Budi}. */
    private boolean goesOnAfterConjunction(Quotation quotation, Sentence sentence) {
        return cues.is(tokens, quotation.firstToken() - 1, CueWords.CONJUNCTION)
                && endsWith(quotation, ",")
                && hasCueNext(quotation, sentence);
    }

    /** {@code named "The Cranes", a side from the north}: set off by a comma, and the sentence goes on. */
    private boolean isNamed(Quotation quotation, Sentence sentence) {
        int after = quotation.endToken();
        boolean comma = endsWith(quotation, ",");
        return comma && after < sentence.endToken() && !hasCueNext(quotation, sentence) && runsOn(quotation, sentence);
    }

    /** A word that opens no cue clause follows. */
    private boolean runsOn(Quotation quotation, Sentence sentence) {
        int after = quotation.endToken();
        return after < sentence.endToken() && tokens.isWord(after) && !tokens.isCapitalised(after);
    }

    /**
     * {@code Heald said although both are known, "nobody has looked at them together"}: begins in lower case after a cue and
     * some words of its clause.
     */
    private boolean isWithinReportedClause(Quotation quotation, Sentence sentence, int from) {
        if (startsCapital(quotation) || hasCueNext(quotation, sentence)) {
            return false;
        }
        int first = Math.max(from, quotation.firstToken() - REACH);
        int words = 0;
        for (int i = quotation.firstToken() - 1; i >= first; i--) {
            if (cues.is(tokens, i, CueWords.AFTER_SPEAKER | CueWords.SOURCE)) {
                return words >= CLAUSE_BEGUN;
            }
            words += tokens.isWord(i) && !cues.is(tokens, i, CueWords.SPEAKER_END) ? 1 : 0;
        }
        return false;
    }

    /** Most words capitalised and no stop at the end, as the names of works and meetings are printed. */
    boolean isTitle(Quotation quotation) {
        int longWords = 0;
        int capitals = 0;
        for (int i = quotation.firstToken(); i < quotation.endToken(); i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 3) {
                longWords++;
                capitals += tokens.isCapitalised(i) ? 1 : 0;
            }
        }
        boolean stopped = endsWith(quotation, ".!…?,");
        return !stopped && capitals * 10 >= longWords * 6 && tokens.isCapitalised(quotation.endToken() - 2);
    }

    private boolean endsWith(Quotation quotation, String stops) {
        int last = quotation.endToken() - 2;
        return tokens.isPunctuation(last) && stops.indexOf(tokens.firstChar(last)) >= 0;
    }

    private boolean endsLikeSpeech(Quotation quotation) {
        return endsWith(quotation, ",.?!…");
    }

    private boolean hasCueNext(Quotation quotation, Sentence sentence) {
        int after = quotation.endToken();
        while (after < sentence.endToken() && tokens.isPunctuation(after)) {
            after++;
        }
        return after < sentence.endToken()
                && cues.is(tokens, after, CueWords.BEFORE_SPEAKER | CueWords.SPEAKER_WITHIN | CueWords.FILLER);
    }

    /** Counted only as far as anybody asks. */
    int words(Quotation quotation) {
        int words = 0;
        for (int i = quotation.firstToken(); i < quotation.endToken() && words < WORDS_COUNTED; i++) {
            words += tokens.isWord(i) ? 1 : 0;
        }
        return words;
    }

    boolean startsCapital(Quotation quotation) {
        int first = quotation.firstToken() + 1;
        while (first < quotation.endToken() - 1 && (tokens.isPunctuation(first) || tokens.isMark(first))) {
            first++;
        }
        return tokens.isCapitalised(first) || tokens.isNumber(first);
    }
}
