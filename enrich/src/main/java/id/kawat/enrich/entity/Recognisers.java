package id.kawat.enrich.entity;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The recognisers that others have put on the class path. */
public final class Recognisers {

    private Recognisers() {}

    /**
     * The provider of that name.
     *
     * @throws IllegalArgumentException if there is none, listing those that are there, or if one can't be loaded
     */
    public static RecogniserProvider named(String name) {
        TreeMap<String, RecogniserProvider> found = new TreeMap<>();
        try {
            Iterator<RecogniserProvider> all =
                    ServiceLoader.load(RecogniserProvider.class).iterator();
            while (all.hasNext()) {
                RecogniserProvider provider = all.next();
                found.putIfAbsent(provider.name(), provider);
            }
        } catch (ServiceConfigurationError broken) {
            throw new IllegalArgumentException(
                    "a recogniser on the class path can't be loaded: " + broken.getMessage(), broken);
        }
        RecogniserProvider provider = found.get(name);
        if (provider == null) {
            throw new IllegalArgumentException("there is no recogniser \"" + name + "\" on the class path; there is "
                    + (found.isEmpty() ? "none but Kawat's own" : String.join(", ", found.keySet()))
                    + " (put its jar into lib/, or leave the setting empty for Kawat's own)");
        }
        return provider;
    }
}
