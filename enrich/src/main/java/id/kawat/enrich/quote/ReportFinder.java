package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.ANY_CUE;
import static id.kawat.enrich.quote.CueWords.ANY_VERB_AFTER_SPEAKER;
import static id.kawat.enrich.quote.CueWords.BEFORE_SPEAKER;
import static id.kawat.enrich.quote.CueWords.CONJUNCTION;
import static id.kawat.enrich.quote.CueWords.FILLER;
import static id.kawat.enrich.quote.CueWords.NO_SOURCE;
import static id.kawat.enrich.quote.CueWords.PARTICIPLE;
import static id.kawat.enrich.quote.CueWords.PASSIVE;
import static id.kawat.enrich.quote.CueWords.RELAY;
import static id.kawat.enrich.quote.CueWords.SOURCE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_WITHIN;

import id.kawat.enrich.quote.Scene.Stretch;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cues of a stretch of text outside quotation marks, each with the words for its speaker. */
final class ReportFinder {

    private static final int LONGEST_CUE = 4;
    private static final int LONGEST_SIGNATURE = 8;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;
    private final SpeakerPhrases speakers;
    private final Inversion inversion;
    private final JointSpeakers joint;
    private final AgentlessPassives agentless;

    private final ArticleText article;

    ReportFinder(ArticleText article, CueWords cues, NamesInText names) {
        this.article = article;
        this.tokens = article.tokens();
        this.cues = cues;
        this.names = names;
        this.speakers = new SpeakerPhrases(tokens, cues, names);
        this.inversion = new Inversion(tokens, cues, names);
        this.joint = new JointSpeakers(tokens, cues, names);
        this.agentless = new AgentlessPassives(tokens, cues, names);
    }

    /** The reports of {@code [from, end)} in order. */
    List<Report> find(int from, int end) {
        List<Report> reports = new ArrayList<>(0);
        int clause = from;
        int at = from;
        int quotation = article.firstQuotationFrom(from);
        while (at < end) {
            if (isQuotationAt(quotation, at)) {
                at = article.quotations().get(quotation++).endToken();
                continue;
            }
            int length = cues.longestAt(tokens, at, end, ANY_CUE | RELAY);
            if (length == 0 || names.at(at) >= 0) {
                at++;
                continue;
            }
            int bits = cues.bits(tokens, at, at + length);
            Optional<Report> report = report(at, at + length, bits, from, clause, end, reports);
            if (report.isPresent() && report.get().form() == RELAY) {
                relay(reports, report.get());
            } else if (report.isPresent()) {
                add(reports, report.get());
            }
            boolean aside = (bits & (SOURCE | RELAY)) != 0;
            clause = report.isPresent() && !aside ? report.get().end() : clause;
            at = Math.max(at + length, report.map(Report::end).orElse(at));
            while (quotation < article.quotations().size()
                    && article.quotations().get(quotation).firstToken() < at) {
                quotation++;
            }
        }
        return reports;
    }

    /** Who speaks inside marks is none of the article's speakers. */
    private boolean isQuotationAt(int quotation, int token) {
        return quotation < article.quotations().size()
                && article.quotations().get(quotation).firstToken() == token;
    }

    /** {@code Budi, menurut Antara, mengatakan ...}: the source between the commas only relays. */
    private static void add(List<Report> reports, Report report) {
        int last = reports.size() - 1;
        boolean around = last >= 0
                && reports.get(last).isForm(SOURCE | RELAY)
                && report.start() < reports.get(last).cueFrom();
        if (around && reports.get(last).source().isPresent()) {
            reports.set(last, report.relayedBy(reports.get(last).source().get()));
        } else {
            reports.add(report);
        }
    }

    /** A medium belongs to the report before it; alone it says who reports all of the sentence. */
    private static void relay(List<Report> reports, Report relay) {
        if (relay.source().isEmpty()) {
            return;
        }
        if (reports.isEmpty()) {
            reports.add(relay);
            return;
        }
        int last = reports.size() - 1;
        reports.set(last, reports.get(last).relayedBy(relay.source().get()));
    }

    private Optional<Report> report(int at, int cueEnd, int bits, int from, int clause, int end, List<Report> earlier) {
        if ((bits & SPEAKER_WITHIN) != 0) {
            return opensClause(at, from) ? Optional.of(Report.within(at, cueEnd)) : Optional.empty();
        }
        if ((bits & (SOURCE | RELAY)) != 0) {
            int form = (bits & SOURCE) != 0 ? SOURCE : RELAY;
            return isNoSource(cueEnd, end)
                    ? Optional.empty()
                    : with(at, cueEnd, form, speakers.after(cueEnd, end, form == SOURCE), end);
        }
        if ((bits & BEFORE_SPEAKER) != 0
                && !isBanner(cueEnd, end)
                && speakerFollows(at, cueEnd, bits, from, clause, end)) {
            return with(at, cueEnd, BEFORE_SPEAKER, speakers.after(cueEnd, end, true), end)
                    .filter(report -> !isNounAtStart(report, from, end));
        }
        if ((bits & PASSIVE) != 0) {
            return agentless.isAt(at, cueEnd, clause, end)
                    ? Optional.of(Report.withoutAgent(at, cueEnd, agentless.document(at, clause)))
                    : with(at, cueEnd, PASSIVE, speakers.after(cueEnd, end, false), end);
        }
        if ((bits & ANY_VERB_AFTER_SPEAKER) != 0 && !isBlocked(at, clause)) {
            return afterSpeaker(at, cueEnd, bits & (ANY_VERB_AFTER_SPEAKER | PARTICIPLE), clause, earlier);
        }
        return Optional.empty();
    }

    /** {@code Pesan Presiden kepada warga ...}: the same word is a noun where no comma follows its speaker. */
    private boolean isNounAtStart(Report report, int from, int end) {
        boolean start = report.cueFrom() == from && (from == 0 || !tokens.isMark(from - 1));
        return start && tokens.isCapitalised(from) && report.end() < end && !tokens.isPunctuation(report.end());
    }

    /** {@code tulis baliho di gerbang}. */
    private boolean isBanner(int at, int end) {
        return isNoSource(at, end) && !tokens.isCapitalised(at);
    }

    private boolean isNoSource(int at, int end) {
        int first = at < end && cues.is(tokens, at, CueWords.DETERMINER) ? at + 1 : at;
        return first < end && cues.longestAt(tokens, first, end, NO_SOURCE) > 0;
    }

    private boolean isBlocked(int at, int clause) {
        return at - 1 >= clause && names.at(at - 1) < 0 && cues.is(tokens, at - 1, CueWords.BLOCKS);
    }

    private boolean speakerFollows(int at, int cueEnd, int bits, int from, int clause, int end) {
        boolean either = (bits & ANY_VERB_AFTER_SPEAKER) != 0;
        if (!either && isInserted(cueEnd, end)) {
            return true;
        }
        if (!opensClause(at, from) || !inversion.startsSpeaker(cueEnd, end, isAfterMark(at, from))) {
            return false;
        }
        return !either || inversion.isInverted(at, cueEnd, clause, end, isAfterMark(at, from));
    }

    /** {@code Kedua kata Budi, ...}: the comma before it left out. */
    private boolean isInserted(int cueEnd, int end) {
        int mention = cueEnd < end ? names.at(cueEnd) : -1;
        return names.isPerson(mention) && names.endToken(mention) < end && tokens.is(names.endToken(mention), ',');
    }

    /** Nothing but punctuation and fillers between a quotation and this. */
    private boolean isAfterMark(int at, int from) {
        int before = at - 1;
        while (before >= from && (tokens.isPunctuation(before) || cues.is(tokens, before, FILLER))) {
            before--;
        }
        return before < from && from > 0 && tokens.isMark(from - 1);
    }

    private Optional<Report> afterSpeaker(int at, int cueEnd, int form, int clause, List<Report> earlier) {
        Optional<Report> before = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
        boolean goesOn = before.isPresent() && before.get().source().isPresent() && goesOn(at, form);
        if (goesOn) {
            return Optional.of(Report.after(before.get(), at, cueEnd, form));
        }
        return speakers.before(clause, at, form)
                .map(source -> Report.of(at, cueEnd, form, source, joint.with(source, at)));
    }

    /** {@code ..., and said}, {@code ..., adding}: no subject of its own. */
    private boolean goesOn(int at, int form) {
        int before = at - 1;
        while (before > 0 && cues.is(tokens, before, FILLER)) {
            before--;
        }
        boolean participle = (form & PARTICIPLE) != 0 && tokens.is(before, ',');
        boolean joined = cues.is(tokens, before, CONJUNCTION);
        return participle || joined;
    }

    private Optional<Report> with(int at, int cueEnd, int form, Optional<Source> source, int end) {
        return source.map(found -> Report.of(at, cueEnd, form, found, joint.with(found, end)));
    }

    /** Right after a quotation, a comma or the start; fillers such as {@code demikian} may stand between. */
    private boolean opensClause(int at, int from) {
        int before = at - 1;
        int steps = 0;
        while (before >= from && steps < LONGEST_CUE && cues.is(tokens, before, FILLER)) {
            before--;
            steps++;
        }
        return before < from || tokens.isPunctuation(before) || tokens.isMark(before);
    }

    /** {@code Levi Stroud does not mind: "..."}: who the words before a colon are about; its cue is empty. */
    Optional<Report> subject(Stretch before) {
        for (int i = before.from(); i < before.end() && i < before.from() + LONGEST_SIGNATURE; i++) {
            int mention = names.at(i);
            if (names.isPerson(mention)) {
                return Optional.of(Report.of(i, i, 0, names.source(mention), List.of()));
            }
        }
        return Optional.empty();
    }

    /** {@code "..." - Ann Lee}, to the end of the line: its cue is empty. */
    Optional<Report> signature(Stretch after) {
        int name = after.from() + 1;
        boolean dash = !after.isEmpty() && "-–—―".indexOf(tokens.firstChar(after.from())) >= 0;
        if (!dash || after.end() - after.from() > LONGEST_SIGNATURE || name >= after.end()) {
            return Optional.empty();
        }
        return names.isPerson(names.at(name)) || tokens.isCapitalised(name)
                ? speakers.after(name, after.end(), false).map(source -> Report.of(name, name, 0, source, List.of()))
                : Optional.empty();
    }
}
