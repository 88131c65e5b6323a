package id.kawat.enrich.quote;

/** Is told of each decision while it can be explained: later the memory of who spoke is another. */
interface Explanations {

    /** Nobody asks. */
    Explanations NONE = new Explanations() {
        @Override
        public void direct(Quote quote, Scene scene, SpeakerResolver resolver, int sentence) {}

        @Override
        public void reported(Quote quote, Report report, SpeakerResolver resolver, int sentence) {}
    };

    void direct(Quote quote, Scene scene, SpeakerResolver resolver, int sentence);

    void reported(Quote quote, Report report, SpeakerResolver resolver, int sentence);
}
