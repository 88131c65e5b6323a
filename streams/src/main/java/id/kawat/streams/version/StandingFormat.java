package id.kawat.streams.version;

import id.kawat.news.ArticleKind;
import id.kawat.streams.state.StateSerde;
import id.kawat.streams.version.Standing.Accepted;
import id.kawat.streams.version.state.AcceptedState;
import id.kawat.streams.version.state.MomentState;
import id.kawat.streams.version.state.StandingState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.serialization.Serde;

/** A {@link Standing} as a state store keeps it. */
public final class StandingFormat {

    /** Schema that values were written with before there were generations, in a file beside this class. */
    private static final String BEFORE_GENERATIONS = "StandingState.1.avsc";

    private StandingFormat() {}

    /** For a store that keeps nothing else. */
    public static Serde<Standing> serde() {
        var decoder = new BinaryMessageDecoder<StandingState>(
                SpecificData.getForClass(StandingState.class), StandingState.getClassSchema());
        decoder.addSchema(schema(BEFORE_GENERATIONS));
        return StateSerde.of(StandingState.getEncoder(), decoder, StandingFormat::write, StandingFormat::read);
    }

    private static Schema schema(String name) {
        try (InputStream file = Objects.requireNonNull(StandingFormat.class.getResourceAsStream(name), name)) {
            return new Schema.Parser().parse(file);
        } catch (IOException cause) {
            throw new UncheckedIOException("can't read " + name + " from the class path", cause);
        }
    }

    private static StandingState write(Standing standing) {
        return StandingState.newBuilder()
                .setKilled(standing.killed())
                .setNumbered(standing.numbered().map(StandingFormat::write).orElse(null))
                .setLatest(standing.numberedLatest().map(StandingFormat::write).orElse(null))
                .setTimed(standing.timed().map(StandingFormat::write).orElse(null))
                .build();
    }

    private static AcceptedState write(Accepted accepted) {
        Stamp stamp = accepted.stamp();
        return new AcceptedState(
                stamp.number().map(VersionNumber::digits).orElse(null),
                stamp.moment().millis(),
                stamp.hold().name(),
                stamp.kind().name(),
                stamp.content(),
                accepted.extractor(),
                accepted.generation());
    }

    private static MomentState write(Moment moment) {
        return new MomentState(moment.millis(), moment.hold().name());
    }

    private static Standing read(StandingState state) {
        return new Standing(
                state.getKilled(),
                state.getNumbered().map(StandingFormat::read),
                state.getLatest().map(latest -> new Moment(latest.getMillis(), Hold.valueOf(latest.getHold()))),
                state.getTimed().map(StandingFormat::read));
    }

    private static Accepted read(AcceptedState state) {
        Optional<VersionNumber> number = state.getNumber().map(VersionNumber::new);
        Moment moment = new Moment(state.getMillis(), Hold.valueOf(state.getHold()));
        ArticleKind kind = ArticleKind.valueOf(state.getKind());
        Stamp stamp = new Stamp(number, moment, kind, state.getContent(), false);
        return new Accepted(stamp, state.getExtractor(), state.getGeneration());
    }
}
