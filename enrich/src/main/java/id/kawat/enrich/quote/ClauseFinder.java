package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.AFTER_SPEAKER;
import static id.kawat.enrich.quote.CueWords.ANY_VERB_AFTER_SPEAKER;
import static id.kawat.enrich.quote.CueWords.BEFORE_SPEAKER;
import static id.kawat.enrich.quote.CueWords.CALENDAR;
import static id.kawat.enrich.quote.CueWords.COMPLEMENTISER;
import static id.kawat.enrich.quote.CueWords.CONJUNCTION;
import static id.kawat.enrich.quote.CueWords.FILLER;
import static id.kawat.enrich.quote.CueWords.SOURCE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_END;

import id.kawat.enrich.quote.Scene.Stretch;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds clauses that a cue reports without marks around them. It never goes beyond the sentence, and passes wherever the
 * cue may govern a thing instead of a clause.
 */
final class ClauseFinder {

    private static final String AFTER_VERB = "reported-after-verb";

    private static final int SHORTEST = 3;
    private static final int LONGEST_ASIDE = 14;

    /** Tokens looked at for what a clause begins with. */
    private static final int FAR = 40;

    /** Words of an office before a name. */
    private static final int LONGEST_OFFICE = 6;

    private final ArticleText article;
    private final Tokens tokens;
    private final CueWords cues;
    private final Inversion inversion;
    private final ClauseStarts starts;

    ClauseFinder(ArticleText article, CueWords cues, NamesInText names) {
        this.article = article;
        this.tokens = article.tokens();
        this.cues = cues;
        this.inversion = new Inversion(tokens, cues, names);
        this.starts = new ClauseStarts(tokens, cues, names);
    }

    /**
     * A reported clause, from its first token to the one after its last.
     *
     * @param needsMarks counts only where a part of it stands in marks
     */
    record Clause(
            int from, int end, Span span, Report report, Optional<Report> next, String rule, boolean needsMarks) {}

    /**
     * The reported clauses of a stretch.
     *
     * @param taken where the cues start that report direct quotes
     */
    List<Clause> clauses(Stretch stretch, Set<Integer> taken) {
        List<Clause> clauses = new ArrayList<>(0);
        List<Report> reports = stretch.reports();
        int free = stretch.from();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            if (report.cueFrom() < free) {
                continue;
            }
            boolean ofDirect = taken.contains(tokens.start(report.cueFrom()));
            Optional<Report> next = closing(reports, i + 1);
            int before = clauses.size();
            if (ofDirect) {
                besideDirect(report, next, stretch.end(), clauses);
            } else {
                add(report, free, next, stretch.end(), clauses);
            }
            while (clauses.size() > before && isThing(clauses.get(clauses.size() - 1))) {
                clauses.remove(clauses.size() - 1);
            }
            free = clauses.size() > before ? Math.max(clauses.get(before).end(), report.end()) : report.end();
        }
        return clauses;
    }

    private boolean isThing(Clause clause) {
        return clause.needsMarks() && !article.hasQuotation(clause.from(), clause.end());
    }

    /** The next report that is not a report within this one. */
    private static Optional<Report> closing(List<Report> reports, int from) {
        boolean nested = from < reports.size()
                && reports.get(from).isForm(ANY_VERB_AFTER_SPEAKER)
                && !reports.get(from).elided();
        int next = nested ? from + 1 : from;
        return next < reports.size() ? Optional.of(reports.get(next)) : Optional.empty();
    }

    /** {@code Ann Lee told reporters the plan "must be thought out": "It ..."}: a marked clause before the direct quote. */
    private void besideDirect(Report report, Optional<Report> next, int end, List<Clause> clauses) {
        boolean colon = tokens.is(end - 1, ':');
        if (colon && report.isForm(ANY_VERB_AFTER_SPEAKER)) {
            int from = starts.afterAddressee(report.cueEnd(), end);
            add(from, end - 1, report, next, AFTER_VERB, true, clauses);
        }
    }

    private void add(Report report, int free, Optional<Report> next, int end, List<Clause> clauses) {
        if (report.isForm(ANY_VERB_AFTER_SPEAKER)) {
            if (isTrailing(report, free, end)) {
                add(free, report.start(), report, next, "reported-before-verb", false, clauses);
            } else {
                afterVerb(report, next, end, clauses);
            }
        } else if (report.isForm(SOURCE | BEFORE_SPEAKER | CueWords.SPEAKER_WITHIN)) {
            bySource(report, free, next, end, clauses);
        } else if (report.isForm(CueWords.RELAY) && report.start() - free <= 2) {
            relayed(report, next, end, clauses);
        } else if (report.isAgentless()) {
            int limit = next.map(Report::start).orElse(end);
            int from = starts.afterLink(report.cueEnd(), limit);
            add(from, limit, report, next, "reported-without-agent", false, clauses);
        }
    }

    /** {@code The road is closed, officials said on Monday.} */
    private boolean isTrailing(Report report, int free, int end) {
        boolean verb = report.isForm(AFTER_SPEAKER | CueWords.TELLS) && !report.elided();
        if (!verb || !cues.allows(CueWords.Order.CLAUSE_SPEAKER_VERB) || !endsAfter(report, end)) {
            return false;
        }
        int comma = commaBefore(report.start(), free);
        return comma - free >= SHORTEST && !inversion.isNaming(free, comma);
    }

    /** The comma or mark before the words for the speaker, or -1. */
    private int commaBefore(int speaker, int free) {
        for (int i = speaker - 1; i > free && i > speaker - LONGEST_OFFICE; i--) {
            if (tokens.is(i, ',') || tokens.isMark(i)) {
                return i;
            }
            if (!tokens.isWord(i) || cues.is(tokens, i, ANY_VERB_AFTER_SPEAKER | COMPLEMENTISER)) {
                return -1;
            }
        }
        return -1;
    }

    /** Nothing but when, where and to whom until the end. */
    private boolean endsAfter(Report report, int end) {
        int from = report.cueEnd();
        if (end - from > LONGEST_ASIDE || starts.afterComplementiser(from, end) < end) {
            return false;
        }
        return from >= end
                || tokens.isPunctuation(from)
                || cues.is(tokens, from, SPEAKER_END | CALENDAR | FILLER)
                || (report.isForm(CueWords.TELLS) && end - starts.afterTold(from, end) <= SHORTEST);
    }

    /** {@code Budi mengatakan (bahwa) ...} to the end of the stretch, or to a second report that only relays it. */
    private void afterVerb(Report report, Optional<Report> following, int end, List<Clause> clauses) {
        int next = following.map(Report::start).orElse(end);
        int from = starts.afterLink(report.cueEnd(), next);
        boolean linked = from > report.cueEnd();
        if (linked || report.isForm(AFTER_SPEAKER)) {
            int start = linked ? from : starts.afterAddressee(from, next);
            boolean thing = !linked && start == from && cues.predicates().isThing(tokens, report.cueFrom(), from, next);
            add(start, next, report, following, AFTER_VERB, thing, clauses);
        } else {
            afterObject(report, from, next, following, clauses);
        }
    }

    /** The verb's object may be a thing, and it is nothing then unless marks say otherwise. */
    private void afterObject(Report report, int from, int next, Optional<Report> following, List<Clause> clauses) {
        int linked = starts.afterComplementiser(from, next);
        if (linked < next) {
            add(linked, next, report, following, AFTER_VERB, false, clauses);
        } else if (from < next && cues.predicates().opensClause(tokens, from)) {
            add(from, next, report, following, AFTER_VERB, false, clauses);
        } else if (report.isForm(CueWords.TELLS)) {
            int told = starts.afterTold(from, next);
            add(told, next, report, following, AFTER_VERB, told == from, clauses);
        } else if (report.isForm(CueWords.DIRECTS)) {
            int start = from < next && cues.predicates().isInfinitive(tokens, from) ? from + 1 : from;
            add(start, next, report, following, AFTER_VERB, !starts.hasInfinitive(start, next), clauses);
        } else {
            add(starts.afterAddressee(from, next), next, report, following, AFTER_VERB, true, clauses);
        }
    }

    /** {@code Menurut Budi, ...}; {@code ..., kata Budi, ...}; {@code ..., kata Budi.} */
    private void bySource(Report report, int free, Optional<Report> following, int end, List<Clause> clauses) {
        int next = following.map(Report::start).orElse(end);
        int from = report.end();
        boolean comma = from < next && tokens.is(from, ',');
        if (isFirst(report, free)) {
            int start = comma ? from + 1 : starts.afterAside(from, next);
            add(start, next, report, following, "reported-by-source", false, clauses);
        } else {
            int last = comma && goesOn(from + 1, next) ? next : report.cueFrom();
            add(free, last, report, following, "reported-by-source", false, clauses);
        }
    }

    /** Behind the source the clause goes on, and not only a date follows. */
    private boolean goesOn(int from, int end) {
        int plain = 0;
        for (int i = from; i < end && i < from + FAR && plain < 2; i++) {
            plain += tokens.isWord(i) && !tokens.isCapitalised(i) && !cues.is(tokens, i, CALENDAR) ? 1 : 0;
        }
        return plain >= 2 && end - from >= SHORTEST && !cues.is(tokens, from, CALENDAR | SPEAKER_END);
    }

    /** {@code Seperti diberitakan Antara pada Senin, ...}. */
    private void relayed(Report report, Optional<Report> following, int end, List<Clause> clauses) {
        int next = following.map(Report::start).orElse(end);
        for (int i = report.end(); i < next && i < report.end() + LONGEST_ASIDE; i++) {
            if (tokens.is(i, ',') && goesOn(i + 1, next)) {
                add(i + 1, next, report, following, "reported-by-source", false, clauses);
                return;
            }
        }
    }

    private boolean isFirst(Report report, int free) {
        int at = report.start() - 1;
        while (at >= free && (tokens.isPunctuation(at) || cues.is(tokens, at, FILLER | CueWords.CONNECTOR))) {
            at--;
        }
        return at < free || (report.isForm(SOURCE) && cues.is(tokens, at, COMPLEMENTISER));
    }

    private void add(
            int from,
            int end,
            Report report,
            Optional<Report> next,
            String rule,
            boolean needsMarks,
            List<Clause> clauses) {
        int first = from;
        int last = rule.equals(AFTER_VERB) ? cues.predicates().clauseEnd(tokens, from, end) : end;
        while (first < last && isEdge(first)) {
            first++;
        }
        while (last > first && (isEdge(last - 1) || isLooseConjunction(last - 1, end))) {
            last--;
        }
        if (last - first >= SHORTEST) {
            clauses.add(new Clause(first, last, tokens.span(first, last), report, next, rule, needsMarks));
        }
    }

    private boolean isEdge(int token) {
        return tokens.isPunctuation(token) && ".,;:".indexOf(tokens.firstChar(token)) >= 0;
    }

    /** The {@code and} of the report that follows. */
    private boolean isLooseConjunction(int token, int end) {
        return token >= end - 2 && cues.is(tokens, token, CONJUNCTION);
    }
}
