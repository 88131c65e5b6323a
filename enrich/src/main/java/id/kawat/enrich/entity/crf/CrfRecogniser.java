package id.kawat.enrich.entity.crf;

import id.kawat.enrich.entity.EntityRecogniser;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Recognises names with the model of the article's language, or of the first language where that is unknown. Thread-safe. */
public final class CrfRecogniser implements EntityRecogniser {

    /** In UTF-16 units; what a longer text needed is not kept for the texts after it. */
    private static final int LONGEST_KEPT = 100_000;

    /** What labels articles, a thread's own: its arrays serve one article after another. */
    private final Map<Language, ThreadLocal<ArticleTagger>> taggers = new HashMap<>();

    private final Language otherwise;

    /** @param otherwise the language whose model reads texts of unknown language; one of the map's */
    public CrfRecogniser(Map<Language, CrfTagging> taggings, Language otherwise) {
        this.otherwise = otherwise;
        if (!taggings.containsKey(otherwise)) {
            throw new IllegalArgumentException("no model for " + otherwise.tag());
        }
        taggings.forEach((language, tagging) ->
                taggers.put(language, ThreadLocal.withInitial(() -> new ArticleTagger(tagging.tagger()))));
    }

    @Override
    public List<Mention> recognise(ArticleText article) {
        Language language = article.language().filter(taggers::containsKey).orElse(otherwise);
        ThreadLocal<ArticleTagger> tagger = Objects.requireNonNull(taggers.get(language));
        List<Mention> mentions = mentions(article, tagger.get());
        if (article.text().length() > LONGEST_KEPT) {
            tagger.remove();
        }
        return mentions;
    }

    private static List<Mention> mentions(ArticleText article, ArticleTagger tagger) {
        byte[] labels = tagger.tag(article);
        return spans(article.tokens(), tagger.units(), labels);
    }

    private static List<Mention> spans(Tokens tokens, Units units, byte[] labels) {
        List<Mention> mentions = new ArrayList<>();
        int from = 0;
        for (int unit = 1; unit <= labels.length; unit++) {
            if (unit == labels.length || !Labels.isInside(labels[unit])) {
                if (labels[from] != Labels.OUTSIDE) {
                    EntityType type = Labels.type(labels[from]);
                    mentions.add(new Mention(new Span(units.start(from), end(tokens, units, unit - 1)), type));
                }
                from = unit;
            }
        }
        return mentions;
    }

    /** The dot of {@code U.S.} and of a last initial belongs to the name. */
    private static int end(Tokens tokens, Units units, int unit) {
        int token = units.token(unit);
        int end = units.end(unit);
        boolean dotted = tokens.isDotted(token) && tokens.end(token) == end + 1;
        boolean initial = end - units.start(unit) == 1 || units.text().charAt(end - 2) == '.';
        return dotted && initial ? end + 1 : end;
    }
}
