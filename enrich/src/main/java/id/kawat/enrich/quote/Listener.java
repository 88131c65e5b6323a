package id.kawat.enrich.quote;

import id.kawat.enrich.quote.Scene.Stretch;
import java.util.Optional;

/** Tells the resolver who speaks in a stretch of text, or else whom it is about. */
final class Listener {

    private final NamesInText names;
    private final SpeakerResolver resolver;

    Listener(NamesInText names, SpeakerResolver resolver) {
        this.names = names;
        this.resolver = resolver;
    }

    void hear(Stretch stretch, int sentence) {
        Optional<Source> main = mainReport(stretch).flatMap(Report::source);
        main.ifPresent(source -> resolver.heard(source, sentence));
        if (main.filter(Source::isPersonal).isEmpty()) {
            Optional<Integer> subject = subject(stretch);
            subject.ifPresent(mention -> resolver.spokenOf(mention, sentence));
            if (main.isEmpty() && subject.isEmpty()) {
                resolver.spokenOfUnnamed(stretch.from(), stretch.end(), sentence);
            }
        }
    }

    /** A report within a report is not the one that counts: {@code Ia mengatakan Presiden meminta ...}. */
    private static Optional<Report> mainReport(Stretch stretch) {
        Optional<Report> last = stretch.last()
                .filter(report -> report.isForm(CueWords.BEFORE_SPEAKER | CueWords.SOURCE | CueWords.PASSIVE))
                .filter(report -> !Attributor.isMedium(report));
        return last.isPresent() ? last : stretch.first().filter(report -> !report.isForm(CueWords.RELAY));
    }

    private Optional<Integer> subject(Stretch stretch) {
        for (int i = stretch.from(); i < stretch.end(); i++) {
            if (names.isPerson(names.at(i))) {
                return Optional.of(names.at(i));
            }
        }
        return Optional.empty();
    }
}
