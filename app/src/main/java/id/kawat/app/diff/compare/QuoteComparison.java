package id.kawat.app.diff.compare;

import id.kawat.news.ArticleQuote;
import id.kawat.news.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs the quotes of two extractions of one text: by their id, which stands for their words; what is left, by where it stands. */
final class QuoteComparison {

    private static final double SURELY_THE_SAME = 0.005;

    private QuoteComparison() {}

    static List<Change> compare(List<ArticleQuote> before, List<ArticleQuote> after) {
        Map<String, ArticleQuote> left = byId(before);
        List<ArticleQuote> fresh = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (ArticleQuote quote : after) {
            Optional.ofNullable(left.remove(quote.getQuoteId()))
                    .ifPresentOrElse(old -> same(old, quote).ifPresent(changes::add), () -> fresh.add(quote));
        }
        for (ArticleQuote quote : fresh) {
            Optional<ArticleQuote> old = nearest(quote, left.values().stream());
            old.ifPresent(found -> left.remove(found.getQuoteId()));
            changes.add(old.map(found -> moved(found, quote)).orElseGet(() -> Change.added(Thing.QUOTE, found(quote))));
        }
        left.values().forEach(quote -> changes.add(Change.removed(Thing.QUOTE, found(quote))));
        return changes;
    }

    private static Map<String, ArticleQuote> byId(List<ArticleQuote> quotes) {
        Map<String, ArticleQuote> byId = new LinkedHashMap<>();
        quotes.forEach(quote -> byId.put(quote.getQuoteId(), quote));
        return byId;
    }

    private static Optional<Change> same(ArticleQuote before, ArticleQuote after) {
        if (!speakers(before).equals(speakers(after))) {
            return Optional.of(Change.between(Thing.QUOTE, Kind.REATTRIBUTED, found(before), found(after)));
        }
        if (!place(before).equals(place(after)) || before.getKind() != after.getKind()) {
            return Optional.of(Change.between(Thing.QUOTE, Kind.MOVED, found(before), found(after)));
        }
        return isAlike(before, after)
                ? Optional.empty()
                : Optional.of(Change.between(Thing.QUOTE, Kind.CHANGED, found(before), found(after)));
    }

    private static boolean isAlike(ArticleQuote before, ArticleQuote after) {
        return before.getRule().equals(after.getRule())
                && Math.abs(before.getConfidence() - after.getConfidence()) < SURELY_THE_SAME
                && before.getCue().equals(after.getCue())
                && before.getSpeaker().equals(after.getSpeaker())
                && before.getVia().equals(after.getVia())
                && before.getChain().equals(after.getChain())
                && before.getJointSpeakers().equals(after.getJointSpeakers())
                && before.getParts().equals(after.getParts())
                && before.getContinued() == after.getContinued();
    }

    /** Of those that share units with {@code quote}, the one that shares most; of several, the first. */
    private static Optional<ArticleQuote> nearest(ArticleQuote quote, Stream<ArticleQuote> others) {
        return others.filter(other -> shared(quote, other) > 0)
                .max(Comparator.<ArticleQuote>comparingInt(other -> shared(quote, other))
                        .thenComparing(ArticleQuote::getStart, Comparator.reverseOrder()));
    }

    private static int shared(ArticleQuote one, ArticleQuote other) {
        return Math.min(one.getEnd(), other.getEnd()) - Math.max(one.getStart(), other.getStart());
    }

    private static Change moved(ArticleQuote before, ArticleQuote after) {
        Kind kind = speakers(before).equals(speakers(after)) ? Kind.MOVED : Kind.REATTRIBUTED;
        return Change.between(Thing.QUOTE, kind, found(before), found(after));
    }

    private static Stretch place(ArticleQuote quote) {
        return new Stretch(quote.getStart(), quote.getEnd(), "quote");
    }

    /** Who says it, as far as it is told apart: entities by id, others by name, the nameless by their mention. */
    private static List<String> speakers(ArticleQuote quote) {
        return everybody(quote).map(QuoteComparison::identity).toList();
    }

    private static Stream<Speaker> everybody(ArticleQuote quote) {
        return Stream.concat(quote.getSpeaker().stream(), quote.getJointSpeakers().stream());
    }

    private static String identity(Speaker speaker) {
        return speaker.getEntityId().orElseGet(() -> name(speaker));
    }

    private static String name(Speaker speaker) {
        return speaker.getName().orElseGet(speaker::getText);
    }

    private static Found found(ArticleQuote quote) {
        List<Stretch> marks = new ArrayList<>();
        marks.add(place(quote));
        everybody(quote).forEach(who -> marks.add(new Stretch(who.getStart(), who.getEnd(), "speaker")));
        quote.getCue().ifPresent(cue -> marks.add(new Stretch(cue.getStart(), cue.getEnd(), "cue")));
        String names = everybody(quote).map(QuoteComparison::name).collect(Collectors.joining(" and "));
        return new Found(
                marks,
                names.isEmpty() ? Found.NOBODY : names,
                quote.getSpeaker().flatMap(Speaker::getEntityId).orElse(""),
                quote.getKind().name().toLowerCase(Locale.ROOT),
                quote.getRule(),
                quote.getConfidence());
    }
}
