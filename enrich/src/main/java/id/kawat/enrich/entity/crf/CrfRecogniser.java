package id.kawat.enrich.entity.crf;

import id.kawat.enrich.entity.EntityRecogniser;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recognises names with the model of the article's language, or of the first language where that is unknown. Thread-safe. */
public final class CrfRecogniser implements EntityRecogniser {

    private final Map<Language, CrfTagging> taggings;
    private final Language otherwise;

    /** @param otherwise the language whose model reads texts of unknown language; one of the map's */
    public CrfRecogniser(Map<Language, CrfTagging> taggings, Language otherwise) {
        this.taggings = Map.copyOf(taggings);
        this.otherwise = otherwise;
        if (!taggings.containsKey(otherwise)) {
            throw new IllegalArgumentException("no model for " + otherwise.tag());
        }
    }

    @Override
    public List<Mention> recognise(ArticleText article) {
        Language language = article.language().filter(taggings::containsKey).orElse(otherwise);
        CrfTagging tagging = taggings.get(language);
        return tagging == null ? List.of() : mentions(article, tagging.tagger());
    }

    private static List<Mention> mentions(ArticleText article, Tagger tagger) {
        ArticleTagger articleTagger = new ArticleTagger(tagger);
        byte[] labels = articleTagger.tag(article);
        return spans(article.tokens(), articleTagger.units(), labels);
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
