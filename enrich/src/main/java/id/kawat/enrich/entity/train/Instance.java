package id.kawat.enrich.entity.train;

/**
 * A sentence as training sees it: numbers of features.
 *
 * @param features for each unit
 * @param owners for each feature the unit whose letters it tells, or -1
 * @param labels the right ones
 * @param domain which manner of labelling it follows, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Instance(int[][] features, short[][] owners, byte[] labels, int domain) {

    int size() {
        return labels.length;
    }
}
