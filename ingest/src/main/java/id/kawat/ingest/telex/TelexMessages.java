package id.kawat.ingest.telex;

import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Cuts a file into messages at the control character that starts each, and reads one after the other. */
public final class TelexMessages {

    /** Start of heading. */
    public static final char SOH = '\u0001';

    /** Start of text. */
    public static final char STX = '\u0002';

    /** End of text. */
    public static final char ETX = '\u0003';

    private TelexMessages() {}

    /** One outcome for each message; a bad one costs only itself. */
    public static List<WireOutcome> read(
            WireInput input, ReadHints hints, BiFunction<WireItem, Decoded, WireOutcome> reader) {
        return items(input).stream().map(item -> readOne(item, hints, reader)).toList();
    }

    private static WireOutcome readOne(
            WireItem item, ReadHints hints, BiFunction<WireItem, Decoded, WireOutcome> reader) {
        if (item.bytes().length > hints.maxArticleBytes()) {
            return Rejected.tooLarge(item, hints.maxArticleBytes());
        }
        WireInput message = new WireInput(item.bytes(), hints.charset());
        return message.decoded()
                .map(decoded -> reader.apply(item, decoded))
                .orElseGet(() -> Rejected.undecodable(item, message.charset()));
    }

    private static List<WireItem> items(WireInput input) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        boolean inFirst = false;
        for (int at = input.start(); at < input.end(); at += input.unitBytes()) {
            if (input.unitAt(at) == SOH) {
                if (inFirst) {
                    starts.add(at);
                }
                inFirst = true;
            }
        }
        if (starts.size() == 1) {
            return List.of(input.whole());
        }
        starts.add(input.bytes().length);
        List<WireItem> items = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            items.add(new WireItem(ItemPosition.item(i + 1), input.slice(starts.get(i), starts.get(i + 1))));
        }
        return items;
    }
}
