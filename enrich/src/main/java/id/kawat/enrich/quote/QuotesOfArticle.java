package id.kawat.enrich.quote;

import id.kawat.enrich.quote.AttributionRule.Attribution;
import id.kawat.enrich.quote.Scene.Previous;
import id.kawat.enrich.quote.Scene.Stretch;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Quotation;
import id.kawat.enrich.text.Sentence;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through one article, sentence by sentence, and asks the rules about each quotation. For one use. */
final class QuotesOfArticle {

    private static final int SHORTEST_SPEECH = 4;

    /** Tokens of the next sentence looked at for a cue that announces it. */
    private static final int ANNOUNCEMENT = 40;

    private final ArticleText article;
    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;
    private final ReportFinder reports;
    private final SpeakerResolver resolver;
    private final IndirectSpeech indirect;
    private final List<Quote> found = new ArrayList<>();

    private Optional<Report> introduction = Optional.empty();
    private Optional<Quote> lastQuote = Optional.empty();
    private Quotation lastQuotation = new Quotation(new Span(0, 1), 0, 1, true);
    private int lastSentence = -2;
    private int nextQuotation;

    QuotesOfArticle(ArticleText article, CueWords cues, NamesInText names) {
        this.article = article;
        this.tokens = article.tokens();
        this.cues = cues;
        this.names = names;
        this.reports = new ReportFinder(tokens, cues, names);
        this.resolver = new SpeakerResolver(article, names);
        this.indirect = new IndirectSpeech(tokens, cues);
    }

    List<Quote> find() {
        for (int s = 0; s < article.sentences().size(); s++) {
            if (!article.sentences().get(s).heading()) {
                read(s);
            }
        }
        giveUnfinishedTheirSpeaker();
        return found;
    }

    private void read(int index) {
        Sentence sentence = article.sentences().get(index);
        List<Quotation> speech = speechIn(sentence);
        List<Stretch> stretches = stretches(sentence, speech);
        int firstOfSentence = found.size();
        for (int i = 0; i < stretches.size(); i++) {
            hear(stretches.get(i), index);
            if (i < speech.size()) {
                attribute(scene(speech.get(i), index, stretches.get(i), stretches.get(i + 1)), index);
            }
        }
        addIndirect(index, stretches, firstOfSentence);
        introduction = speech.isEmpty() ? stretches.get(0).last() : Optional.empty();
    }

    /** The quotations of a sentence that can be direct speech; words and titles in marks are part of their sentence. */
    private List<Quotation> speechIn(Sentence sentence) {
        List<Quotation> speech = new ArrayList<>();
        int from = sentence.firstToken();
        while (nextQuotation < article.quotations().size()) {
            Quotation quotation = article.quotations().get(nextQuotation);
            if (quotation.firstToken() >= sentence.endToken()) {
                break;
            }
            if (quotation.firstToken() >= from && canBeSpeech(quotation, sentence)) {
                speech.add(quotation);
            }
            nextQuotation++;
        }
        return speech;
    }

    private boolean canBeSpeech(Quotation quotation, Sentence sentence) {
        int words = words(quotation);
        if (words == 0) {
            return false;
        }
        if (isPartOfClause(quotation, sentence)) {
            return startsCapital(quotation) && words >= SHORTEST_SPEECH && !isTitle(quotation);
        }
        return words >= SHORTEST_SPEECH || endsLikeSpeech(quotation) || hasCueNext(quotation, sentence);
    }

    /** A plain word stands right before it: {@code apa yang ia sebut "prank"}. */
    private boolean isPartOfClause(Quotation quotation, Sentence sentence) {
        int before = quotation.firstToken() - 1;
        return before >= sentence.firstToken()
                && !tokens.isPunctuation(before)
                && !tokens.isMark(before)
                && !cues.is(tokens, before, CueWords.ANY_CUE | CueWords.COMPLEMENTISER);
    }

    /** Most words capitalised and no stop at the end, as the names of works and meetings are printed. */
    private boolean isTitle(Quotation quotation) {
        int longWords = 0;
        int capitals = 0;
        for (int i = quotation.firstToken(); i < quotation.endToken(); i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 3) {
                longWords++;
                capitals += tokens.isCapitalised(i) ? 1 : 0;
            }
        }
        return capitals * 4 >= longWords * 3 && !endsWith(quotation, ",.!…");
    }

    private boolean endsWith(Quotation quotation, String stops) {
        int last = quotation.endToken() - 2;
        return tokens.isPunctuation(last) && stops.indexOf(tokens.firstChar(last)) >= 0;
    }

    private boolean endsLikeSpeech(Quotation quotation) {
        return endsWith(quotation, ",.?!…");
    }

    private boolean hasCueNext(Quotation quotation, Sentence sentence) {
        int next = quotation.endToken();
        while (next < sentence.endToken() && tokens.isPunctuation(next)) {
            next++;
        }
        return next < sentence.endToken()
                && cues.is(tokens, next, CueWords.BEFORE_SPEAKER | CueWords.SPEAKER_WITHIN | CueWords.FILLER);
    }

    private int words(Quotation quotation) {
        int words = 0;
        for (int i = quotation.firstToken(); i < quotation.endToken() && words < SHORTEST_SPEECH * 2; i++) {
            words += tokens.isWord(i) ? 1 : 0;
        }
        return words;
    }

    private boolean startsCapital(Quotation quotation) {
        int first = quotation.firstToken() + 1;
        while (first < quotation.endToken() - 1 && (tokens.isPunctuation(first) || tokens.isMark(first))) {
            first++;
        }
        return tokens.isCapitalised(first) || tokens.isNumber(first);
    }

    private List<Stretch> stretches(Sentence sentence, List<Quotation> speech) {
        List<Stretch> stretches = new ArrayList<>(speech.size() + 1);
        int from = afterDateline(sentence);
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

    private Scene scene(Quotation quotation, int sentence, Stretch before, Stretch after) {
        boolean runsOn =
                !after.isEmpty() && tokens.isWord(after.from()) && !cues.is(tokens, after.from(), CueWords.ANY_CUE);
        return new Scene(
                quotation,
                words(quotation),
                startsCapital(quotation),
                runsOn,
                before,
                after,
                lastQuote.map(quote -> new Previous(
                        quote, lastSentence == sentence, sentence - lastSentence == 1, !lastQuotation.closed())),
                introduction,
                announcement(sentence));
    }

    private Optional<Report> announcement(int sentence) {
        if (sentence + 1 >= article.sentences().size()) {
            return Optional.empty();
        }
        Sentence next = article.sentences().get(sentence + 1);
        int start = tokens.isMark(next.firstToken()) ? next.firstToken() + 1 : next.firstToken();
        if (start >= next.endToken()) {
            return Optional.empty();
        }
        boolean cue = cues.is(
                tokens, start, CueWords.BEFORE_SPEAKER | CueWords.SPEAKER_WITHIN | CueWords.FILLER | CueWords.PASSIVE);
        if (next.heading() || !cue) {
            return Optional.empty();
        }
        List<Report> opening = reports.find(start, Math.min(next.endToken(), start + ANNOUNCEMENT));
        return opening.isEmpty() || opening.get(0).cueFrom() - start > 4
                ? Optional.empty()
                : Optional.of(opening.get(0));
    }

    private void attribute(Scene scene, int sentence) {
        for (AttributionRules.Named rule : AttributionRules.ORDERED) {
            Optional<Attribution> answer = rule.rule().attribute(scene);
            if (answer.isPresent()) {
                add(scene, quote(scene, rule.name(), answer.get(), sentence), sentence);
                return;
            }
        }
        if (scene.isSpeech() && scene.before().isEmpty() && !isTitle(scene.quotation())) {
            add(scene, unattributed(scene.quotation().span()), sentence);
        }
    }

    private void add(Scene scene, Quote quote, int sentence) {
        found.add(quote);
        lastQuote = Optional.of(quote);
        lastQuotation = scene.quotation();
        lastSentence = sentence;
    }

    private Quote quote(Scene scene, String rule, Attribution answer, int sentence) {
        Span span = scene.quotation().span();
        if (answer.report().isEmpty()) {
            Optional<Speaker> speaker =
                    scene.previous().flatMap(previous -> previous.quote().speaker());
            Optional<Speaker> via =
                    scene.previous().flatMap(previous -> previous.quote().via());
            return new Quote(
                    span,
                    Quote.Kind.DIRECT,
                    Optional.empty(),
                    speaker,
                    via,
                    true,
                    rule,
                    speaker.isPresent() ? answer.confidence() : 0);
        }
        Report report = answer.report().get();
        Optional<Speaker> speaker = speaker(report, sentence);
        return new Quote(
                span,
                Quote.Kind.DIRECT,
                Optional.of(tokens.span(report.cueFrom(), report.cueEnd())),
                speaker,
                via(report, nextAfter(scene, report), sentence),
                false,
                rule,
                speaker.isPresent() ? answer.confidence() : 0);
    }

    private static Quote unattributed(Span span) {
        return new Quote(
                span,
                Quote.Kind.DIRECT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "unattributed",
                0);
    }

    private Optional<Speaker> speaker(Report report, int sentence) {
        return report.source().isPresent()
                ? Optional.of(resolver.resolve(report.source().get(), sentence))
                : resolver.resolveWithin(sentence);
    }

    /** The medium: named with the report, or in the report right behind it. */
    private Optional<Speaker> via(Report report, Optional<Report> next, int sentence) {
        Optional<Source> medium = report.via().isPresent()
                ? report.via()
                : next.filter(QuotesOfArticle::isMedium).flatMap(Report::source);
        return medium.map(source -> resolver.resolve(source, sentence));
    }

    /** What is reported after the quotation, beside the report that names the speaker. */
    private static Optional<Report> nextAfter(Scene scene, Report report) {
        List<Report> after = scene.after().reports();
        int next = !after.isEmpty() && after.get(0).equals(report) ? 1 : 0;
        return next < after.size() ? Optional.of(after.get(next)) : Optional.empty();
    }

    private static boolean isMedium(Report report) {
        return report.isForm(CueWords.SOURCE | CueWords.RELAY | CueWords.BEFORE_SPEAKER)
                && report.source()
                        .filter(source -> source.type() == Speaker.Type.ORG)
                        .isPresent();
    }

    /** Remembers who spoke in this stretch, or else whom it is about. */
    private void hear(Stretch stretch, int sentence) {
        Optional<Source> main = mainReport(stretch).flatMap(Report::source);
        if (main.isPresent()) {
            resolver.heard(resolver.resolve(main.get(), sentence), main.get().mention(), sentence);
        }
        if (main.filter(source -> isPersonal(source.type())).isEmpty()) {
            subject(stretch).ifPresent(mention -> resolver.spokenOf(mention, sentence));
        }
    }

    /** A report within a report is not the one that counts: {@code Ia mengatakan Presiden meminta ...}. */
    private static Optional<Report> mainReport(Stretch stretch) {
        Optional<Report> last = stretch.last()
                .filter(report -> report.isForm(CueWords.BEFORE_SPEAKER | CueWords.SOURCE | CueWords.PASSIVE))
                .filter(report -> !isMedium(report));
        return last.isPresent() ? last : stretch.first().filter(report -> !report.isForm(CueWords.RELAY));
    }

    private static boolean isPersonal(Speaker.Type type) {
        return type == Speaker.Type.PER || type == Speaker.Type.PRON;
    }

    private Optional<Integer> subject(Stretch stretch) {
        for (int i = stretch.from(); i < stretch.end(); i++) {
            if (names.isPerson(names.at(i))) {
                return Optional.of(names.at(i));
            }
        }
        return Optional.empty();
    }

    private void addIndirect(int index, List<Stretch> stretches, int firstOfSentence) {
        Set<Integer> taken = new HashSet<>();
        for (Quote quote : found.subList(firstOfSentence, found.size())) {
            quote.cue().ifPresent(cue -> taken.add(cue.start()));
        }
        for (Stretch stretch : stretches) {
            for (IndirectSpeech.Clause clause : indirect.clauses(stretch, taken)) {
                Optional<Speaker> speaker = speaker(clause.report(), index);
                Quote quote = new Quote(
                        clause.span(),
                        hasMarks(clause) ? Quote.Kind.MIXED : Quote.Kind.INDIRECT,
                        Optional.of(tokens.span(
                                clause.report().cueFrom(), clause.report().cueEnd())),
                        speaker,
                        via(clause.report(), clause.next(), index),
                        false,
                        clause.rule(),
                        speaker.isPresent() ? clause.confidence() : 0);
                found.add(quote);
            }
        }
        found.subList(firstOfSentence, found.size()).sort((a, b) -> a.span().compareTo(b.span()));
        dropOverlaps(firstOfSentence);
    }

    private boolean hasMarks(IndirectSpeech.Clause clause) {
        for (int i = clause.from(); i < clause.end(); i++) {
            if (tokens.isMark(i) && !tokens.is(i, '\'') && !tokens.is(i, '’')) {
                return true;
            }
        }
        return false;
    }

    /** Of two that overlap the direct quote stays, else the first. */
    private void dropOverlaps(int from) {
        int kept = from;
        for (int i = from + 1; i < found.size(); i++) {
            Quote quote = found.get(i);
            if (!found.get(kept).span().overlaps(quote.span())) {
                found.set(++kept, quote);
            } else if (quote.kind() == Quote.Kind.DIRECT) {
                found.set(kept, quote);
            }
        }
        if (kept + 1 < found.size()) {
            found.subList(kept + 1, found.size()).clear();
        }
    }

    /** Speech over several paragraphs names its speaker at the end. */
    private void giveUnfinishedTheirSpeaker() {
        for (int i = found.size() - 2; i >= 0; i--) {
            Quote quote = found.get(i);
            Quote next = found.get(i + 1);
            if (quote.rule().equals("unattributed") && next.speaker().isPresent() && isUnfinished(quote, next)) {
                found.set(
                        i,
                        new Quote(
                                quote.span(),
                                quote.kind(),
                                Optional.empty(),
                                next.speaker(),
                                next.via(),
                                true,
                                "continued-paragraph",
                                0.85));
            }
        }
    }

    /** No closing mark, and the next line starts with a quotation. */
    private boolean isUnfinished(Quote quote, Quote next) {
        char last = article.text().charAt(quote.span().end() - 1);
        boolean closed = "\"”»“'’".indexOf(last) >= 0;
        return !closed
                && article.text()
                        .substring(quote.span().end(), next.span().start())
                        .isBlank();
    }
}
