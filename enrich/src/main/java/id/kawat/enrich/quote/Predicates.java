package id.kawat.enrich.quote;

import id.kawat.enrich.text.PhraseTable;
import id.kawat.enrich.text.Tokens;
import id.kawat.enrich.text.WordFile;
import java.util.ArrayList;
import java.util.List;

/** Tells a clause from a thing, in languages whose verbs show by their prefix. Immutable. */
final class Predicates {

    /** A verb whose object may be a thing or a clause: {@code membeberkan}. */
    private static final int THING_OR_CLAUSE = 1;

    private static final int PREDICATE = 1 << 1;
    private static final int RELATIVE = 1 << 2;

    private static final int INFINITIVE = 1 << 3;
    private static final int OPENER = 1 << 4;
    private static final int CLAUSE_END = 1 << 5;

    private static final int REACH = 60;
    private static final int SHORTEST_STEM = 3;

    private final PhraseTable words;
    private final List<String> prefixes;

    private Predicates(PhraseTable words, List<String> prefixes) {
        this.words = words;
        this.prefixes = List.copyOf(prefixes);
    }

    /** Collects the words of several languages. */
    static final class Builder {

        private final PhraseTable.Builder words = new PhraseTable.Builder();
        private final List<String> prefixes = new ArrayList<>();

        void add(WordFile cues) {
            words.add(cues.section("thing or clause"), THING_OR_CLAUSE)
                    .add(cues.section("predicates"), PREDICATE)
                    .add(cues.section("relative"), RELATIVE)
                    .add(cues.section("infinitive"), INFINITIVE)
                    .add(cues.section("clause openers"), OPENER)
                    .add(cues.section("clause ends"), CLAUSE_END);
            prefixes.addAll(cues.section("verb prefixes"));
        }

        Predicates build() {
            return new Predicates(words.build(), prefixes);
        }
    }

    /** Whether what follows the verb is only a thing: {@code membeberkan data kebakaran yang terjadi di Garut}. */
    boolean isThing(Tokens tokens, int verb, int from, int end) {
        return words.has(tokens, verb, THING_OR_CLAUSE) && !hasPredicate(tokens, from, end);
    }

    /** A clause begins with this word, whatever the verb before it: {@code memastikan tidak ada korban}. */
    boolean opensClause(Tokens tokens, int token) {
        return words.has(tokens, token, OPENER);
    }

    /** Where the speaker does something else: {@code confirmed that talks would resume but refused to comment}. */
    int clauseEnd(Tokens tokens, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (words.longestAt(tokens, i, end, CLAUSE_END) > 0) {
                return i;
            }
        }
        return end;
    }

    /** {@code to} before an infinitive. */
    boolean isInfinitive(Tokens tokens, int token) {
        return words.has(tokens, token, INFINITIVE);
    }

    boolean hasPredicate(Tokens tokens, int from, int end) {
        for (int i = from; i < end && i < from + REACH; i++) {
            boolean relative = i > from && words.has(tokens, i - 1, RELATIVE);
            if (!relative && (words.has(tokens, i, PREDICATE) || isVerb(tokens, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(Tokens tokens, int token) {
        if (!tokens.isWord(token) || tokens.isCapitalised(token)) {
            return false;
        }
        for (String prefix : prefixes) {
            if (tokens.startsWith(token, prefix)
                    && tokens.end(token) - tokens.start(token) > prefix.length() + SHORTEST_STEM) {
                return true;
            }
        }
        return false;
    }
}
