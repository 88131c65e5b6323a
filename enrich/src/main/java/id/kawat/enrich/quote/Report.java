package id.kawat.enrich.quote;

import java.util.Optional;

/**
 * A cue outside quotation marks, with the words for its speaker.
 *
 * @param cueFrom first token of the cue
 * @param cueEnd token after its last one
 * @param form the class of the cue, a constant of {@link CueWords}
 * @param source empty where the clause names none: {@code katanya}
 * @param via the medium named beside it
 */
record Report(int cueFrom, int cueEnd, int form, Optional<Source> source, Optional<Source> via) {

    boolean isForm(int wanted) {
        return (form & wanted) != 0;
    }

    /** The speaker's words end or the cue ends, whichever is later. */
    int end() {
        return source.isPresent() ? Math.max(cueEnd, source.get().endToken()) : cueEnd;
    }

    int start() {
        return source.isPresent() ? Math.min(cueFrom, source.get().firstToken()) : cueFrom;
    }

    Report relayedBy(Source medium) {
        return new Report(cueFrom, cueEnd, form, source, Optional.of(medium));
    }
}
