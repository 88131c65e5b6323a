package id.kawat.enrich.entity.crf;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Small models with random weights. */
final class TestModels {

    private TestModels() {}

    /** A model that knows every feature of the sentences. */
    static Model random(List<Units> sentences, NameWords names, long seed) {
        WordLexicon lexicon = new WordLexicon.Builder(2)
                .add("Garut", WordFacts.ofClasses(3, 5, 7) | WordFacts.ofCase(7))
                .add("tiba", WordFacts.ofClasses(1, 2, 3) | WordFacts.ofPartOfSpeech(3))
                .build();
        Featuriser featuriser = new Featuriser(names, lexicon);
        TreeSet<Integer> keys = new TreeSet<>();
        for (Units sentence : sentences) {
            featuriser.begin(sentence);
            for (int unit = 0; unit < sentence.size(); unit++) {
                int count = featuriser.read(unit);
                for (int feature = 0; feature < count; feature++) {
                    keys.add(featuriser.key(feature));
                }
            }
        }
        Random random = new Random(seed);
        byte[] weights = new byte[keys.size() * Labels.COUNT];
        random.nextBytes(weights);
        int[] transitions =
                random.ints((long) Labels.COUNT * Labels.COUNT, -200, 200).toArray();
        WeightTable table =
                new WeightTable(keys.stream().mapToInt(Integer::intValue).toArray(), weights);
        return new Model(lexicon, new Field(table, transitions, 32), new Field(table, transitions.clone(), 16));
    }
}
