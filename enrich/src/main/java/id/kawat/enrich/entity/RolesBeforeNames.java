package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.PhraseTable;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Titles and offices printed beside the names of people, whatever recogniser found these: {@code Menteri Sosial Sari},
 * {@code Bupati Garut, Wahyu}, {@code Wahyu, Bupati Garut,}. A role that the recogniser told is kept. Thread-safe.
 */
final class RolesBeforeNames {

    private static final int TITLE = 1;
    private static final int ROLE = 1 << 1;
    private static final int FIELD = 1 << 2;
    private static final int LINK = 1 << 3;
    private static final int LONGEST = 20;
    private static final int LONGEST_BRACKET = 4;

    private final PhraseTable words;

    RolesBeforeNames(Vocabulary vocabulary) {
        PhraseTable.Builder table = new PhraseTable.Builder();
        for (Language language : vocabulary.languages()) {
            table.add(vocabulary.of(language, "people").section("titles"), TITLE)
                    .add(vocabulary.of(language, "people").section("roles"), ROLE)
                    .add(vocabulary.of(language, "people").section("roles of a place"), ROLE)
                    .add(vocabulary.of(language, "people").section("fields"), FIELD)
                    .add(vocabulary.of(language, "organisations").section("links"), LINK);
        }
        words = table.build();
    }

    /** The same mentions, those of people with their roles. */
    List<Mention> read(ArticleText article, List<Mention> mentions) {
        List<Mention> read = new ArrayList<>(mentions.size());
        int tokenBefore = 0;
        for (Mention mention : mentions) {
            if (mention.type() != EntityType.PER) {
                read.add(mention);
                continue;
            }
            int end = article.tokens().firstEndingAfter(mention.span().end());
            int first = nameWithoutTitles(article.tokens(), mention, end);
            Mention name = startingAt(article.tokens(), first, mention);
            boolean open = name.role().isEmpty();
            read.add(open ? withRole(article, name, tokenBefore, first, end) : name);
            tokenBefore = end;
        }
        return read;
    }

    /** Titles with a dot are no part of a name, whatever the recogniser says: {@code Maj. Gen. Ann Teasdale}. */
    private int nameWithoutTitles(Tokens tokens, Mention mention, int end) {
        int first = tokens.firstEndingAfter(mention.span().start());
        while (first + 1 < end && tokens.isDotted(first) && is(tokens, first, TITLE)) {
            first++;
        }
        return first;
    }

    private static Mention startingAt(Tokens tokens, int token, Mention mention) {
        int start = Math.max(mention.span().start(), tokens.start(token));
        return start == mention.span().start()
                ? mention
                : new Mention(new Span(start, mention.span().end()), mention.type(), mention.role());
    }

    /** @param from the first token that may belong to this name's role, not to another person's name */
    private Mention withRole(ArticleText article, Mention mention, int from, int first, int end) {
        Optional<Span> role = before(article.tokens(), from, first).or(() -> after(article.tokens(), end));
        return new Mention(mention.span(), mention.type(), role.map(span -> Names.collapse(span.in(article.text()))));
    }

    private Optional<Span> before(Tokens tokens, int from, int name) {
        if (name <= from || name >= tokens.size() || tokens.isLineStart(name)) {
            return Optional.empty();
        }
        boolean comma = name - 1 > from && tokens.is(name - 1, ',');
        int end = comma ? name - 1 : name;
        int start = -1;
        int at = end;
        while (at > from && at > name - LONGEST) {
            int previous = previous(tokens, at - 1, from);
            if (previous < 0) {
                break;
            }
            at = previous;
            int wanted = comma ? ROLE : ROLE | TITLE;
            start = words.longestAt(tokens, at, end, wanted) > 0 ? at : start;
            if (tokens.isLineStart(at)) {
                break;
            }
        }
        boolean broken =
                is(tokens, end - 1, LINK) || (comma && start >= 0 && !isPrintedLikeAnOffice(tokens, start, end));
        return start < 0 || broken ? Optional.empty() : Optional.of(tokens.span(start, end));
    }

    /** Before a comma only capitals are safe: {@code Bupati Garut, Wahyu}. */
    private boolean isPrintedLikeAnOffice(Tokens tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            if (tokens.isWord(i) && !tokens.isCapitalised(i) && !is(tokens, i, LINK)) {
                return false;
            }
        }
        return true;
    }

    /** Where the word or bracket begins that a role can go on with to the left, or -1. */
    private int previous(Tokens tokens, int at, int from) {
        if (tokens.is(at, ')')) {
            for (int i = at - 1; i >= from && i >= at - LONGEST_BRACKET; i--) {
                if (tokens.is(i, '(')) {
                    return i;
                }
            }
            return -1;
        }
        boolean joinsOffices = is(tokens, at, LINK) && is(tokens, at + 1, ROLE | TITLE);
        return belongs(tokens, at) && !joinsOffices ? at : -1;
    }

    private boolean belongs(Tokens tokens, int at) {
        return tokens.isCapitalised(at) || tokens.isNumber(at) || is(tokens, at, TITLE | ROLE | FIELD | LINK);
    }

    /** Between commas behind the name. */
    private Optional<Span> after(Tokens tokens, int nameEnd) {
        int start = nameEnd + 1;
        boolean office = start < tokens.size()
                && tokens.is(nameEnd, ',')
                && !tokens.isLineStart(start)
                && words.longestAt(tokens, start, tokens.size(), ROLE) > 0;
        int at = start;
        while (office && at < tokens.size() && at < start + LONGEST && belongs(tokens, at)) {
            at++;
        }
        boolean closed = office && at < tokens.size() && tokens.is(at, ',');
        return closed ? Optional.of(tokens.span(start, at)) : Optional.empty();
    }

    private boolean is(Tokens tokens, int token, int wanted) {
        return token < tokens.size() && words.has(tokens, token, wanted);
    }
}
