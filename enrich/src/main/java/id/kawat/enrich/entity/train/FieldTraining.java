package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Field;
import id.kawat.enrich.entity.crf.NameWords;
import id.kawat.enrich.entity.crf.WordLexicon;
import java.util.ArrayList;
import java.util.List;

/** Trains one field on corpora that may label differently; the field labels as the first one does. */
final class FieldTraining {

    private final NameWords names;
    private final WordLexicon lexicon;
    private final Progress progress;

    FieldTraining(NameWords names, WordLexicon lexicon, Progress progress) {
        this.names = names;
        this.lexicon = lexicon;
        this.progress = progress;
    }

    Field train(String stage, TrainingSettings settings, List<List<LabelledSentence>> domains) {
        progress.stage(stage, settings.rounds());
        FeatureIndex index = new FeatureIndex();
        Instances instances = new Instances(index, names, lexicon);
        List<Instance> all = new ArrayList<>();
        for (int domain = 0; domain < domains.size(); domain++) {
            for (LabelledSentence sentence : domains.get(domain)) {
                all.add(instances.of(sentence, domain));
            }
        }
        Weights weights = new Trainer(settings, index.size(), domains.size()).train(all, progress);
        return FieldBuilder.build(index.keys(), weights);
    }
}
