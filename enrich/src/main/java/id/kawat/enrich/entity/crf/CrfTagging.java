package id.kawat.enrich.entity.crf;

/** A model ready to label; shared by threads, each of which asks for a {@link Tagger} of its own. */
public final class CrfTagging {

    private final Model model;
    private final NameWords names;
    private final WordScoreCache cache;

    public CrfTagging(Model model, NameWords names) {
        this.model = model;
        this.names = names;
        this.cache = new WordScoreCache(model.weights());
    }

    public Tagger tagger() {
        return new Tagger(model, names, cache);
    }

    /** Labels of the units of one sentence. */
    public byte[] label(Units units) {
        byte[] labels = new byte[units.size()];
        tagger().tag(units, 0, units.size(), labels);
        return labels;
    }
}
