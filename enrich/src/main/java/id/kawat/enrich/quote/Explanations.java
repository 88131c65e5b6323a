package id.kawat.enrich.quote;

/** Collects, where anybody asks, why each quote has its speaker. */
class Explanations {

    private static final Explanations NONE = new Explanations();

    static Explanations none() {
        return NONE;
    }

    void add(Quote quote, Scene scene, int sentence) {}
}
