package id.kawat.enrich.entity.score;

import id.kawat.enrich.entity.EntityType;
import java.util.EnumMap;
import java.util.Map;

/** Counts of right, found and wanted names by type. Not thread-safe. */
public final class SpanScores {

    private final Map<EntityType, int[]> counts = new EnumMap<>(EntityType.class);

    public SpanScores() {
        for (EntityType type : EntityType.values()) {
            counts.put(type, new int[3]);
        }
    }

    /** A name that was found and is one. */
    public void hit(EntityType type) {
        count(type, 0);
    }

    /** A name that was found, right or wrong. */
    public void found(EntityType type) {
        count(type, 1);
    }

    /** A name that was to be found. */
    public void wanted(EntityType type) {
        count(type, 2);
    }

    private void count(EntityType type, int what) {
        int[] numbers = counts.get(type);
        if (numbers != null) {
            numbers[what]++;
        }
    }

    public Score of(EntityType type) {
        int[] numbers = counts.getOrDefault(type, new int[3]);
        return new Score(numbers[0], numbers[1], numbers[2]);
    }

    public Score overall() {
        int hits = 0;
        int found = 0;
        int wanted = 0;
        for (int[] numbers : counts.values()) {
            hits += numbers[0];
            found += numbers[1];
            wanted += numbers[2];
        }
        return new Score(hits, found, wanted);
    }

    /** Hits among the found and the wanted. */
    public record Score(int hits, int found, int wanted) {

        /** Per cent; 0 where nothing was found. */
        public double precision() {
            return share(hits, found);
        }

        /** Per cent; 0 where nothing was to be found. */
        public double recall() {
            return share(hits, wanted);
        }

        /** Per cent. */
        public double f1() {
            return share(2 * hits, found + wanted);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : 100.0 * part / whole;
        }
    }
}
