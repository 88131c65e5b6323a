package id.kawat.enrich.entity.train;

/** Fitted weights: of each feature for each label, and of each label after each. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Weights(float[] features, double[] transitions) {}
