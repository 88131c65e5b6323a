package id.kawat.enrich.entity;

/**
 * Offers a recogniser of a user's own, found by {@link java.util.ServiceLoader}: a public class without parameters in its
 * constructor, named in {@code META-INF/services/id.kawat.enrich.entity.RecogniserProvider} of a jar on the class path.
 */
public interface RecogniserProvider {

    /** What the setting {@code enrich.recogniser} calls it. */
    String name();

    /** Names its code and model; changes when its mentions may change, so that a replay knows. */
    String revision();

    /**
     * Opens it, with its model; called once, and only where a setting names it.
     *
     * @throws RuntimeException if it can't be used; the role does not start
     */
    EntityRecogniser open();
}
