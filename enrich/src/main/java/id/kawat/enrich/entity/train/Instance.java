package id.kawat.enrich.entity.train;

/**
 * A sentence as training sees it: numbers of features.
 *
 * @param features for each unit; the first {@code lexical[u]} of them tell which word it is
 * @param labels the right ones
 * @param domain which corpus it is from; 0 is the one the model is for
 */
record Instance(int[][] features, short[][] owners, byte[] labels, int domain) {}
