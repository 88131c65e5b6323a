package id.kawat.enrich.quote;

import id.kawat.enrich.quote.Scene.Stretch;
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
final class IndirectSpeech {

    private static final int SHORTEST = 3;
    private static final int LONGEST_ASIDE = 14;

    private final Tokens tokens;
    private final CueWords cues;

    IndirectSpeech(Tokens tokens, CueWords cues) {
        this.tokens = tokens;
        this.cues = cues;
    }

    /** A reported clause, from its first token to the one after its last. */
    record Clause(int from, int end, Span span, Report report, Optional<Report> next, String rule, double confidence) {}

    /**
     * The reported clauses of a stretch.
     *
     * @param taken where the cues start that report direct quotes
     */
    List<Clause> clauses(Stretch stretch, Set<Integer> taken) {
        List<Clause> clauses = new ArrayList<>(1);
        List<Report> reports = stretch.reports();
        int free = stretch.from();
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            if (report.cueFrom() < free) {
                continue;
            }
            if (taken.contains(tokens.start(report.cueFrom()))) {
                free = report.end();
                continue;
            }
            Optional<Report> next = closing(reports, i + 1);
            int before = clauses.size();
            add(report, free, next, stretch.end(), clauses);
            free = clauses.size() > before ? clauses.get(before).end() : report.end();
        }
        return clauses;
    }

    /** The next report that is not a report within this one. */
    private static Optional<Report> closing(List<Report> reports, int from) {
        boolean nested = from < reports.size() && reports.get(from).isForm(CueWords.AFTER_SPEAKER | CueWords.STATES);
        int next = nested ? from + 1 : from;
        return next < reports.size() ? Optional.of(reports.get(next)) : Optional.empty();
    }

    private void add(Report report, int free, Optional<Report> next, int end, List<Clause> clauses) {
        if (report.isForm(CueWords.AFTER_SPEAKER | CueWords.STATES)) {
            afterVerb(report, next, end, clauses);
        } else if (report.isForm(CueWords.SOURCE | CueWords.BEFORE_SPEAKER)) {
            bySource(report, free, next, end, clauses);
        }
    }

    /** {@code Budi mengatakan (bahwa) ...} to the end of the stretch, or to a second report that only relays it. */
    private void afterVerb(Report report, Optional<Report> following, int end, List<Clause> clauses) {
        int next = following.map(Report::start).orElse(end);
        int from = report.cueEnd();
        boolean linked = false;
        while (from < next && (tokens.is(from, ',') || cues.is(tokens, from, CueWords.COMPLEMENTISER))) {
            linked = true;
            from++;
        }
        if (!linked && !report.isForm(CueWords.AFTER_SPEAKER)) {
            from = afterComplementiser(from, next);
        }
        add(from, next, report, following, "indirect-after-verb", 0.8, clauses);
    }

    /** {@code menyampaikan kepada wartawan bahwa ...}; nothing where no {@code bahwa} follows soon. */
    private int afterComplementiser(int from, int limit) {
        for (int i = from; i < limit && i < from + 12; i++) {
            if (cues.is(tokens, i, CueWords.COMPLEMENTISER)) {
                return i + 1;
            }
        }
        return limit;
    }

    /** {@code Menurut Budi, ...}; {@code ..., kata Budi, ...}; {@code ..., kata Budi.} */
    private void bySource(Report report, int free, Optional<Report> following, int end, List<Clause> clauses) {
        int next = following.map(Report::start).orElse(end);
        int from = report.end();
        boolean comma = from < next && tokens.is(from, ',');
        boolean first = isFirst(report, free);
        if (first) {
            add(comma ? from + 1 : afterAside(from, next), next, report, following, "indirect-source", 0.85, clauses);
        } else {
            add(
                    free,
                    comma && next - from > SHORTEST ? next : report.cueFrom(),
                    report,
                    following,
                    "indirect-source",
                    0.75,
                    clauses);
        }
    }

    /** {@code Menurut Antara yang dikutip Senin, ...}: what is said of the source is no part of the clause. */
    private int afterAside(int from, int limit) {
        boolean aside = from < limit && (tokens.is(from, '(') || cues.is(tokens, from, CueWords.SPEAKER_END));
        for (int i = from; aside && i < limit && i < from + LONGEST_ASIDE; i++) {
            if (tokens.is(i, ',')) {
                return i + 1;
            }
        }
        return from;
    }

    private boolean isFirst(Report report, int free) {
        int at = report.start() - 1;
        while (at >= free && (tokens.isPunctuation(at) || cues.is(tokens, at, CueWords.FILLER))) {
            at--;
        }
        return at < free;
    }

    private void add(
            int from,
            int end,
            Report report,
            Optional<Report> next,
            String rule,
            double confidence,
            List<Clause> clauses) {
        int first = from;
        int last = end;
        while (first < last && isEdge(first)) {
            first++;
        }
        while (last > first && isEdge(last - 1)) {
            last--;
        }
        if (last - first >= SHORTEST) {
            clauses.add(new Clause(first, last, tokens.span(first, last), report, next, rule, confidence));
        }
    }

    private boolean isEdge(int token) {
        return tokens.isPunctuation(token) && ".,;:".indexOf(tokens.firstChar(token)) >= 0;
    }
}
