package id.kawat.enrich.entity.crf;

/**
 * A trained field: what raw text taught about words, the weights of the features and those of one label after another.
 * Immutable.
 *
 * @param transitions scores of label {@code j} after label {@code i} at {@code i * Labels.COUNT + j}
 * @param scale how many steps of a score are one natural logarithm
 */
public record Model(WordLexicon lexicon, WeightTable weights, int[] transitions, double scale) {}
