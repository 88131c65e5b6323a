package id.kawat.schemas.serde;

import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Vouches for classes that Avro generated: since 1.12.2 Avro makes no object of a class that a schema names unless somebody
 * does. Generated classes hold data and do nothing else when they are made. Adds to what others vouched for before.
 */
public final class GeneratedClasses {

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), GeneratedClasses::isGenerated));
    }

    private GeneratedClasses() {}

    /** Counts for the whole process, from the first call on. */
    public static void trust() {
        // loading this class did it
    }

    private static boolean isGenerated(Class<?> type) {
        return type.isAnnotationPresent(AvroGenerated.class);
    }
}
