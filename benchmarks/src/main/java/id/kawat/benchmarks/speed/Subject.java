package id.kawat.benchmarks.speed;

/** What is measured. */
enum Subject {
    IDENTITY("(a) identity topology"),
    ENRICH("(b) enrich"),
    FAN_OUT("(c) raw to all fan-out topics");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
