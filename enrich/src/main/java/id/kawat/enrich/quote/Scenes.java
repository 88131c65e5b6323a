package id.kawat.enrich.quote;

import id.kawat.enrich.quote.Scene.Previous;
import id.kawat.enrich.quote.Scene.Stretch;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Quotation;
import id.kawat.enrich.text.Sentence;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the scene for each quotation: the text around it, and the reports found there. */
final class Scenes {

    /** Tokens of the next sentence looked at for a cue that announces it. */
    private static final int ANNOUNCEMENT = 40;

    /** Tokens between the start of the next sentence and such a cue. */
    private static final int ANNOUNCED_SOON = 4;

    private final ArticleText article;
    private final Tokens tokens;
    private final CueWords cues;
    private final SpeechMarks marks;
    private final ReportFinder reports;

    Scenes(ArticleText article, CueWords cues, SpeechMarks marks, ReportFinder reports) {
        this.article = article;
        this.tokens = article.tokens();
        this.cues = cues;
        this.marks = marks;
        this.reports = reports;
    }

    /** The text before, between and after the quotations of a sentence: one stretch more than there are of these. */
    List<Stretch> stretches(Sentence sentence, List<Quotation> speech) {
        int from = afterDateline(sentence);
        if (speech.isEmpty()) {
            return List.of(stretch(from, sentence.endToken()));
        }
        List<Stretch> stretches = new ArrayList<>(speech.size() + 1);
        for (Quotation quotation : speech) {
            stretches.add(stretch(from, quotation.firstToken()));
            from = quotation.endToken();
        }
        stretches.add(stretch(from, sentence.endToken()));
        return stretches;
    }

    /** Nobody in the dateline speaks. */
    private int afterDateline(Sentence sentence) {
        int start = tokens.start(sentence.firstToken());
        return article.dateline()
                .filter(dateline -> dateline.span().contains(start))
                .map(dateline ->
                        Math.min(tokens.firstEndingAfter(dateline.span().end() - 1) + 1, sentence.endToken()))
                .orElse(sentence.firstToken());
    }

    private Stretch stretch(int from, int end) {
        return new Stretch(from, end, from < end ? reports.find(from, end) : List.of());
    }

    Scene scene(
            Quotation quotation,
            int sentence,
            Stretch before,
            Stretch after,
            Optional<Previous> previous,
            Optional<Report> introduction) {
        boolean announced = before.end() > before.from() && tokens.is(before.end() - 1, ':');
        return new Scene(
                quotation,
                marks.words(quotation),
                marks.startsCapital(quotation),
                marks.isTitle(quotation),
                runsOn(after),
                announced,
                before,
                after,
                previous,
                introduction,
                announcement(sentence),
                reports.signature(after),
                announced ? reports.subject(before) : Optional.empty());
    }

    private boolean runsOn(Stretch after) {
        return !after.isEmpty() && tokens.isWord(after.from()) && !cues.is(tokens, after.from(), CueWords.ANY_CUE);
    }

    /** The cue that opens the next sentence. */
    private Optional<Report> announcement(int sentence) {
        if (sentence + 1 >= article.sentences().size()) {
            return Optional.empty();
        }
        Sentence next = article.sentences().get(sentence + 1);
        int start = tokens.isMark(next.firstToken()) ? next.firstToken() + 1 : next.firstToken();
        if (next.heading() || start >= next.endToken() || !canAnnounce(start)) {
            return Optional.empty();
        }
        List<Report> opening = reports.find(start, Math.min(next.endToken(), start + ANNOUNCEMENT));
        return opening.isEmpty() || opening.get(0).cueFrom() - start > ANNOUNCED_SOON
                ? Optional.empty()
                : Optional.of(opening.get(0));
    }

    private boolean canAnnounce(int token) {
        return cues.is(
                tokens, token, CueWords.BEFORE_SPEAKER | CueWords.SPEAKER_WITHIN | CueWords.FILLER | CueWords.PASSIVE);
    }
}
