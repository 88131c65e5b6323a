package id.kawat.ingest.wire;

/**
 * An entry as it arrived.
 *
 * @param position where it stood
 * @param bytes exactly as they came; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying megabytes for each record would be waste
public record WireItem(ItemPosition position, byte[] bytes) {

    public static WireItem whole(byte[] bytes) {
        return new WireItem(ItemPosition.WHOLE, bytes);
    }
}
