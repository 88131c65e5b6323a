package id.kawat.enrich.entity.crf;

import id.kawat.enrich.entity.EntityType;

/**
 * The labels of the chain as small numbers: 0 outside a name, then for each type one that begins a name and one that goes on
 * with it.
 */
@SuppressWarnings("EnumOrdinal") // labels are laid out by type
public final class Labels {

    public static final int OUTSIDE = 0;
    public static final int COUNT = 1 + 2 * EntityType.values().length;

    private static final EntityType[] TYPES = EntityType.values();

    private Labels() {}

    public static int begin(EntityType type) {
        return 1 + 2 * type.ordinal();
    }

    public static int inside(EntityType type) {
        return 2 + 2 * type.ordinal();
    }

    public static boolean isBegin(int label) {
        return (label & 1) == 1;
    }

    public static boolean isInside(int label) {
        return label != OUTSIDE && (label & 1) == 0;
    }

    /** The type of a label that is not {@link #OUTSIDE}. */
    public static EntityType type(int label) {
        return TYPES[(label - 1) >> 1];
    }

    /** A name is only gone on with where one of its type has begun. */
    public static boolean mayFollow(int label, int before) {
        return !isInside(label) || before == label || before == label - 1;
    }

    /** As column files print it: {@code B-PER}. */
    public static String print(int label) {
        return label == OUTSIDE ? "O" : (isBegin(label) ? "B-" : "I-") + type(label);
    }
}
