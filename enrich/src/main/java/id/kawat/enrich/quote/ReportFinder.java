package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.AFTER_SPEAKER;
import static id.kawat.enrich.quote.CueWords.ANY_CUE;
import static id.kawat.enrich.quote.CueWords.BEFORE_SPEAKER;
import static id.kawat.enrich.quote.CueWords.FILLER;
import static id.kawat.enrich.quote.CueWords.PASSIVE;
import static id.kawat.enrich.quote.CueWords.PRONOUN;
import static id.kawat.enrich.quote.CueWords.RELAY;
import static id.kawat.enrich.quote.CueWords.ROLE;
import static id.kawat.enrich.quote.CueWords.SOURCE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_WITHIN;
import static id.kawat.enrich.quote.CueWords.STATES;

import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cues of a stretch of text outside quotation marks, each with the words for its speaker. */
final class ReportFinder {

    private static final int LONGEST_CUE = 4;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;
    private final SpeakerPhrases speakers;

    ReportFinder(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
        this.speakers = new SpeakerPhrases(tokens, cues, names);
    }

    /** The reports of {@code [from, end)} in order. */
    List<Report> find(int from, int end) {
        List<Report> reports = new ArrayList<>(2);
        int clause = from;
        int at = from;
        while (at < end) {
            int length = cues.longestAt(tokens, at, end, ANY_CUE | RELAY);
            if (length == 0 || names.at(at) >= 0) {
                at++;
                continue;
            }
            int bits = bits(at, length);
            boolean opens = opensClause(at, from);
            Optional<Report> report = report(at, at + length, bits, clause, end, opens);
            if (report.isPresent() && (bits & RELAY) != 0 && report.get().form() == RELAY) {
                relay(reports, report.get());
            } else if (report.isPresent()) {
                add(reports, report.get());
            }
            boolean aside = (bits & (SOURCE | RELAY)) != 0;
            clause = report.isPresent() && !aside ? report.get().end() : clause;
            at = Math.max(at + length, report.map(Report::end).orElse(at));
        }
        return reports;
    }

    private int bits(int at, int length) {
        int classes = 0;
        for (int form = 1; form <= RELAY; form <<= 1) {
            classes |= cues.longestAt(tokens, at, at + length, form) == length ? form : 0;
        }
        return classes | (cues.longestAt(tokens, at, at + length, STATES) == length ? STATES : 0);
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

    private Optional<Report> report(int at, int cueEnd, int bits, int clause, int end, boolean opens) {
        if ((bits & SPEAKER_WITHIN) != 0) {
            return opens
                    ? Optional.of(new Report(at, cueEnd, SPEAKER_WITHIN, Optional.empty(), Optional.empty()))
                    : Optional.empty();
        }
        if ((bits & (SOURCE | RELAY)) != 0) {
            int form = (bits & SOURCE) != 0 ? SOURCE : RELAY;
            return with(at, cueEnd, form, speakers.after(cueEnd, end));
        }
        if ((bits & BEFORE_SPEAKER) != 0 && opens && startsSpeaker(cueEnd, end)) {
            return with(at, cueEnd, BEFORE_SPEAKER, speakers.after(cueEnd, end));
        }
        if ((bits & PASSIVE) != 0) {
            return with(at, cueEnd, PASSIVE, speakers.after(cueEnd, end));
        }
        if ((bits & (AFTER_SPEAKER | STATES)) != 0) {
            return with(at, cueEnd, bits & (AFTER_SPEAKER | STATES), speakers.before(clause, at));
        }
        return Optional.empty();
    }

    private static Optional<Report> with(int at, int cueEnd, int form, Optional<Source> source) {
        return source.map(found -> new Report(at, cueEnd, form, Optional.of(found), Optional.empty()));
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

    private boolean startsSpeaker(int at, int end) {
        if (at >= end) {
            return false;
        }
        return tokens.isCapitalised(at)
                || names.at(at) >= 0
                || cues.longestAt(tokens, at, end, PRONOUN | ROLE | FILLER) > 0
                || isWordBeforeName(at, end);
    }

    /** {@code kata pengusaha asal Solo itu}: some noun we have no list for, but a name or role soon after. */
    private boolean isWordBeforeName(int at, int end) {
        for (int i = at; i < end && i < at + 3; i++) {
            if (names.isPerson(names.at(i)) || cues.is(tokens, i, ROLE)) {
                return true;
            }
        }
        return false;
    }
}
