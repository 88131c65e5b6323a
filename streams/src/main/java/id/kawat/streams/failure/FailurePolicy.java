package id.kawat.streams.failure;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.deadletter.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole policy of a topology on failures. A bad record becomes a dead letter, with its bytes as they came from the source
 * topic, in the same transaction as its neighbours, and the stream goes on. A bad environment (broker or registry away,
 * access denied, a schema refused) is nobody's record: it stops the thread, nothing is committed, and the records come again.
 *
 * <p>Told apart by type: what Kafka and the registry client throw is the environment ({@link KafkaException}), except a
 * {@link SerializationException} without trouble on the network behind it, which serdes throw for bytes and records they can't
 * make sense of.
 */
public final class FailurePolicy
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    private static final String STAGE = "kawat.failure.stage";
    private static final String DEAD_LETTERS = "kawat.failure.dead.letters";
    private static final String ON_DEAD_LETTER = "kawat.failure.on.dead.letter";

    /** We have no global stores, but without it Streams warns at every start; its constant is deprecated already. */
    private static final String ALSO_FOR_GLOBAL_STORES = "processing.exception.handler.global.enabled";

    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);

    private @Nullable Stage stage;
    private @Nullable String deadLetters;
    private @Nullable Runnable onDeadLetter;

    /**
     * Streams settings that put this policy in force.
     *
     * @param deadLetters full name of the topic
     * @param onDeadLetter called on a stream thread for each, before it is written
     */
    public static Map<String, Object> settings(Stage stage, String deadLetters, Runnable onDeadLetter) {
        return Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                FailurePolicy.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                FailurePolicy.class,
                ALSO_FOR_GLOBAL_STORES,
                true,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                FailurePolicy.class,
                STAGE,
                stage,
                DEAD_LETTERS,
                deadLetters,
                ON_DEAD_LETTER,
                onDeadLetter);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        stage = (Stage) configs.get(STAGE);
        deadLetters = (String) configs.get(DEAD_LETTERS);
        onDeadLetter = (Runnable) configs.get(ON_DEAD_LETTER);
    }

    /** Bytes of the source topic that can't be read. */
    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        if (isOfTheEnvironment(failure)) {
            return DeserializationExceptionHandler.Response.fail();
        }
        return DeserializationExceptionHandler.Response.resume(
                deadLetter(context, "decode.failed", failure, record.key(), record.value()));
    }

    /** A record that a processor can't cope with. */
    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (isOfTheEnvironment(failure)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(
                deadLetter(context, "processing.failed", failure, context.sourceRawKey(), context.sourceRawValue()));
    }

    /** A result that can't be turned into bytes, or into too many of them: see {@link RecordLimit}. */
    @Override
    @SuppressWarnings("rawtypes") // the signature is Kafka's
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            ProductionExceptionHandler.SerializationExceptionOrigin origin) {
        if (isOfTheEnvironment(failure)) {
            return ProductionExceptionHandler.Response.fail();
        }
        return ProductionExceptionHandler.Response.resume(
                deadLetter(context, "encode.failed", failure, context.sourceRawKey(), context.sourceRawValue()));
    }

    /** The broker did not take a record. The transaction is lost with it, so that no dead letter could be written either. */
    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        return failure instanceof RetriableException
                ? ProductionExceptionHandler.Response.retry()
                : ProductionExceptionHandler.Response.fail();
    }

    private static boolean isOfTheEnvironment(Exception failure) {
        return failure instanceof SerializationException
                ? NetworkTrouble.isBehind(failure)
                : failure instanceof KafkaException;
    }

    private List<ProducerRecord<byte[], byte[]>> deadLetter(
            ErrorHandlerContext context,
            String reasonClass,
            Exception failure,
            byte @Nullable [] key,
            byte @Nullable [] original) {
        Optional<BadRecordException> told =
                failure instanceof BadRecordException bad ? Optional.of(bad) : Optional.empty();
        byte[] bytes = requireNonNullElse(original, new byte[0]);
        DeadLetter letter = new DeadLetter(
                requireNonNull(stage, "configure() comes first"),
                told.map(BadRecordException::reasonClass).orElse(reasonClass),
                reason(failure),
                context.topic() + "-" + context.partition() + "@" + context.offset(),
                told.flatMap(BadRecordException::source),
                DeadLetter.failures(context.headers()) + 1,
                bytes.length > DeadLetter.MAX_BYTES ? Arrays.copyOf(bytes, DeadLetter.MAX_BYTES) : bytes,
                bytes.length,
                entry(context, key, original != null));
        LOG.warn("{} becomes a dead letter, {}: {}", letter.origin(), letter.reasonClass(), letter.message());
        requireNonNull(onDeadLetter).run();
        return List.of(letter.toRecord(requireNonNull(deadLetters)));
    }

    private static String reason(Exception failure) {
        return requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
    }

    /** The record that failed, or from which came what failed. */
    private static Entry entry(ErrorHandlerContext context, byte @Nullable [] key, boolean hasValue) {
        return Optional.ofNullable(context.topic()) // what a clock set off has none
                .<Entry>map(topic -> new Entry.Topic(
                        topic, Optional.ofNullable(key), hasValue, context.timestamp(), context.headers()))
                .orElseGet(Entry.Unknown::new);
    }
}
