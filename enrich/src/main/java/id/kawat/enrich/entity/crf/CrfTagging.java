package id.kawat.enrich.entity.crf;

/** A field ready to label; shared by threads, each of which asks for a {@link Tagger} of its own. */
public final class CrfTagging {

    private final WordLexicon lexicon;
    private final Field field;
    private final NameWords names;
    private final WordScoreCache cache;

    public CrfTagging(WordLexicon lexicon, Field field, NameWords names) {
        this.lexicon = lexicon;
        this.field = field;
        this.names = names;
        this.cache = new WordScoreCache(field.weights());
    }

    public Tagger tagger() {
        return new Tagger(lexicon, field, names, cache);
    }

    /** Labels of the units of one sentence. */
    public byte[] label(Units units) {
        byte[] labels = new byte[units.size()];
        tagger().tag(units, 0, units.size(), labels);
        return labels;
    }
}
