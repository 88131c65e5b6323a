package id.kawat.enrich.replay;

import id.kawat.news.ReplayRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether who names a label means the replay that has it: a result is of one selection and one extractor. */
final class Sameness {

    private Sameness() {}

    /**
     * @throws ReplayRefusedException naming what differs
     */
    static void require(ReplayRecord known, ReplaySettings wanted, String revision) {
        Map<String, String> differences = new LinkedHashMap<>();
        ReplaySelection before = ReplaySelection.of(known);
        ReplaySelection now = wanted.selection();
        boolean sameTimes = known.getAskedTimes().equals(wanted.askedTimes())
                && (!wanted.askedTimes().isEmpty()
                        || (before.from().equals(now.from()) && before.to().equals(now.to())));
        if (!sameTimes) {
            differences.put("--from and --to", known.getAskedTimes());
        }
        if (!before.source().equals(now.source())) {
            differences.put("--source", before.source().orElse("all"));
        }
        if (!before.article().equals(now.article())) {
            differences.put("--article", before.article().orElse("all"));
        }
        if (!known.getExtractor().equals(revision)) {
            differences.put(
                    "the extractor (its settings, files or the program have changed)",
                    known.getExtractor() + ", now " + revision);
        }
        if (!differences.isEmpty()) {
            throw refusal(known.getLabel(), differences);
        }
    }

    private static ReplayRefusedException refusal(String label, Map<String, String> differences) {
        String what = differences.entrySet().stream()
                .map(difference -> difference.getKey() + " (was " + difference.getValue() + ")")
                .collect(Collectors.joining(", "));
        return new ReplayRefusedException("replay " + label + " was begun with other " + what
                + ": take another --label, or" + " `kawat replay remove " + label + "` first");
    }
}
