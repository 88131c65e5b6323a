package id.kawat.enrich.quote;

import java.util.List;
import java.util.Optional;

/**
 * A cue outside quotation marks, with the words for its speaker.
 *
 * @param cueFrom first token of the cue
 * @param cueEnd token after its last one
 * @param form the class of the cue, a constant of {@link CueWords}
 * @param source empty where the clause names none: {@code katanya}
 * @param jointly further speakers of the same words
 * @param via the medium named beside it
 * @param elided the speaker is that of the verb before: {@code Ann Lee wrote to him and said}
 */
record Report(
        int cueFrom,
        int cueEnd,
        int form,
        Optional<Source> source,
        List<Source> jointly,
        Optional<Source> via,
        boolean elided) {

    static Report of(int cueFrom, int cueEnd, int form, Source source, List<Source> jointly) {
        return new Report(cueFrom, cueEnd, form, Optional.of(source), jointly, Optional.empty(), false);
    }

    static Report within(int cueFrom, int cueEnd) {
        return new Report(
                cueFrom, cueEnd, CueWords.SPEAKER_WITHIN, Optional.empty(), List.of(), Optional.empty(), false);
    }

    /** Goes on with the speaker of the report before it. */
    static Report after(Report before, int cueFrom, int cueEnd, int form) {
        return new Report(cueFrom, cueEnd, form, before.source(), before.jointly(), before.via(), true);
    }

    /** {@code disebutkan bahwa ...}: said by nobody, or by the document that its source is. */
    static Report withoutAgent(int cueFrom, int cueEnd, Optional<Source> document) {
        return new Report(cueFrom, cueEnd, CueWords.PASSIVE, document, List.of(), Optional.empty(), false);
    }

    boolean isAgentless() {
        return isForm(CueWords.PASSIVE)
                && source.filter(agent -> agent.firstToken() > cueFrom).isEmpty();
    }

    boolean isForm(int wanted) {
        return (form & wanted) != 0;
    }

    /** The speaker's words end or the cue ends, whichever is later. */
    int end() {
        if (source.isEmpty() || elided) {
            return cueEnd;
        }
        int last = source.get().endToken();
        for (Source more : jointly) {
            last = Math.max(last, more.endToken());
        }
        return Math.max(cueEnd, last);
    }

    int start() {
        return source.isPresent() && !elided ? Math.min(cueFrom, source.get().firstToken()) : cueFrom;
    }

    Report relayedBy(Source medium) {
        return new Report(cueFrom, cueEnd, form, source, jointly, Optional.of(medium), elided);
    }
}
