package id.kawat.enrich.quote;

import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Finds who else speaks: {@code Pyongyang dan Moskow membantah}, {@code kata Budi dan Sari}. */
final class JointSpeakers {

    /** Tokens of an office between the joining word and the next name. */
    private static final int LONGEST_OFFICE = 8;

    private static final int MOST = 8;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;

    JointSpeakers(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
    }

    /** Those joined to the first speaker by a comma or {@code dan}; empty unless a {@code dan} stands before the last one. */
    List<Source> with(Source first, int end) {
        if (first.mention() < 0) {
            return List.of();
        }
        List<Source> more = new ArrayList<>(0);
        boolean joined = false;
        int at = first.endToken();
        while (at < end && more.size() < MOST) {
            boolean conjunction = cues.is(tokens, at, CueWords.CONJUNCTION);
            if (!conjunction && !tokens.is(at, ',')) {
                break;
            }
            int next = tokens.is(at, ',') && at + 1 < end && cues.is(tokens, at + 1, CueWords.CONJUNCTION)
                    ? at + 2
                    : at + 1;
            int mention = name(next, end, first.type());
            if (mention < 0) {
                break;
            }
            joined |= conjunction || next == at + 2;
            more.add(new Source(names.firstToken(mention), names.endToken(mention), first.type(), mention));
            at = names.endToken(mention);
        }
        return joined ? more : List.of();
    }

    /** A name of the same kind, its office before it skipped. */
    private int name(int from, int end, Speaker.Type type) {
        for (int i = from; i < end && i < from + LONGEST_OFFICE; i++) {
            int mention = names.at(i);
            if (mention >= 0 && names.type(mention).name().equals(type.name())) {
                return mention;
            }
            boolean office = mention >= 0
                    || tokens.isCapitalised(i)
                    || cues.is(tokens, i, CueWords.ROLE | CueWords.TITLE | CueWords.DETERMINER);
            if (!office) {
                return -1;
            }
        }
        return -1;
    }
}
