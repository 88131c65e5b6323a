package id.kawat.enrich.entity.crf;

/**
 * The fitted weights of a field: those of its features, and those of one label after another. Immutable.
 *
 * @param transitions scores of label {@code j} after label {@code i} at {@code i * Labels.COUNT + j}
 * @param scale how many steps of a score are one natural logarithm
 */
@SuppressWarnings("ArrayRecordComponent") // read where it stands, never compared
public record Field(WeightTable weights, int[] transitions, double scale) {}
