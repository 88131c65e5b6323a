package id.kawat.ingest.format;

import id.kawat.ingest.anpa.Anpa1312;
import id.kawat.ingest.iptc7901.Iptc7901;
import id.kawat.ingest.json.JsonWire;
import id.kawat.ingest.jsonl.ArticleModel;
import id.kawat.ingest.newsml.NewsMl;
import id.kawat.ingest.newsmlg2.NewsMlG2;
import id.kawat.ingest.ninjs.Ninjs;
import id.kawat.ingest.nitf.Nitf;
import id.kawat.ingest.plaintext.PlainText;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads wire files and requests: chooses the format by content and gives an outcome for each item. Needs no Kafka, opens
 * nothing, throws for no input. Immutable and thread-safe.
 */
public final class WireReader {

    private final List<WireFormat> formats;

    /**
     * @param formats in the order in which they are asked; the first that recognises the input reads it
     */
    public WireReader(List<WireFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** Every format we read, those first that say most clearly what they are. */
    public static WireReader standard() {
        return new WireReader(List.of(
                new NewsMlG2(),
                new NewsMl(),
                new Nitf(),
                new Anpa1312(),
                new Iptc7901(),
                new JsonWire(List.of(new Ninjs(), new ArticleModel())),
                new PlainText()));
    }

    /** Names of all formats, in the order in which they are asked. */
    public List<String> formats() {
        return formats.stream().flatMap(format -> format.names().stream()).toList();
    }

    /** How the input would be read and why, for people. */
    public Recognition recognise(byte[] bytes, ReadHints hints) {
        WireInput input = new WireInput(bytes, hints.charset());
        Optional<Decoded> decoded = input.decoded();
        Optional<WireFormat> chosen = NoText.in(input).isPresent() ? Optional.empty() : formatOf(input, hints);
        return new Recognition(
                chosen.map(WireFormat::name),
                chosen.map(WireFormat::sign),
                formats.stream()
                        .map(WireFormat::name)
                        .takeWhile(name -> chosen.filter(format -> format.name().equals(name))
                                .isEmpty())
                        .toList(),
                decoded.map(text -> text.charset().name()),
                decoded.map(Decoded::warnings).orElse(List.of()));
    }

    /** One outcome for each item in the bytes, in their order; at least one. */
    public List<WireOutcome> read(byte[] bytes, ReadHints hints) {
        WireInput input = new WireInput(bytes, hints.charset());
        Optional<Rejected> noText = NoText.in(input);
        if (noText.isPresent()) {
            return List.of(noText.get());
        }
        return formatOf(input, hints)
                .map(format -> format.read(input, hints).stream()
                        .map(outcome -> ContractDefaults.fill(outcome, hints))
                        .toList())
                .orElseGet(() -> List.of(unrecognised(input)));
    }

    private Optional<WireFormat> formatOf(WireInput input, ReadHints hints) {
        return formats.stream()
                .filter(format -> hints.format().filter(format.name()::equals).isPresent())
                .filter(format -> format.recognises(input))
                .findFirst()
                .or(() -> formats.stream()
                        .filter(format -> format.recognises(input))
                        .findFirst());
    }

    private WireOutcome unrecognised(WireInput input) {
        String known = formats.stream().map(WireFormat::name).collect(Collectors.joining(", "));
        return new Rejected(
                input.whole(), ReasonClass.FORMAT_UNRECOGNISED, "text, but in none of the formats " + known);
    }
}
