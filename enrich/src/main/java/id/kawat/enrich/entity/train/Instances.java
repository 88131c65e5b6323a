package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Featuriser;
import id.kawat.enrich.entity.crf.NameWords;
import id.kawat.enrich.entity.crf.WordLexicon;

/** Turns labelled sentences into numbers of features; all that go into one training share an index. */
final class Instances {

    private final FeatureIndex index;
    private final Featuriser featuriser;

    Instances(FeatureIndex index, NameWords names, WordLexicon lexicon) {
        this.index = index;
        this.featuriser = new Featuriser(names, lexicon);
    }

    Instance of(LabelledSentence sentence, int domain) {
        int size = sentence.units().size();
        int[][] features = new int[size][];
        short[][] owners = new short[size][];
        featuriser.begin(sentence.units());
        for (int unit = 0; unit < size; unit++) {
            int count = featuriser.read(unit);
            features[unit] = new int[count];
            owners[unit] = new short[count];
            for (int f = 0; f < count; f++) {
                features[unit][f] = index.numberOf(featuriser.key(f));
                owners[unit][f] = (short) featuriser.owner(f);
            }
        }
        return new Instance(features, owners, sentence.unitLabels(), domain);
    }
}
