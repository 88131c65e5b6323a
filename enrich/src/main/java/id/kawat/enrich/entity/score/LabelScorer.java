package id.kawat.enrich.entity.score;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.crf.Labels;
import java.util.HashSet;
import java.util.Set;

/**
 * Compares labels by the names they tell, as the CoNLL evaluation does: a name counts only if its first and last token and
 * its type are right; one that goes on without having begun begins there.
 */
public final class LabelScorer {

    private record Name(int from, int to, EntityType type) {}

    private final SpanScores scores = new SpanScores();

    public void add(byte[] gold, byte[] predicted) {
        Set<Name> wanted = names(gold);
        Set<Name> found = names(predicted);
        wanted.forEach(name -> scores.wanted(name.type()));
        found.forEach(name -> scores.found(name.type()));
        found.stream().filter(wanted::contains).forEach(name -> scores.hit(name.type()));
    }

    public SpanScores scores() {
        return scores;
    }

    private static Set<Name> names(byte[] labels) {
        Set<Name> names = new HashSet<>();
        int from = 0;
        for (int i = 1; i <= labels.length; i++) {
            boolean goesOn =
                    i < labels.length && Labels.isInside(labels[i]) && Labels.mayFollow(labels[i], labels[i - 1]);
            if (!goesOn) {
                if (labels[from] != Labels.OUTSIDE) {
                    names.add(new Name(from, i, Labels.type(labels[from])));
                }
                from = i;
            }
        }
        return names;
    }
}
