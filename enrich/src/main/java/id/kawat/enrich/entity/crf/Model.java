package id.kawat.enrich.entity.crf;

/**
 * A trained model: what raw text taught about words, and two fields over it, because corpora and running articles are
 * labelled by different conventions. Immutable.
 *
 * @param wire for running text, by the conventions of {@code docs/quality.md}
 * @param columns for given tokens, by the conventions of the corpus the model was trained on
 */
public record Model(WordLexicon lexicon, Field wire, Field columns) {}
