package id.kawat.ingest.wire;

/**
 * Why something was refused or passed over, as machines read it: the value of a dead letter's reason class.
 *
 * <p>The codes are a contract with whoever watches the dead letters: new ones may come, none changes its meaning.
 */
public enum ReasonClass {
    LIMIT_SIZE("limit.size", "The item, file or request is larger than its limit."),
    LIMIT_DEPTH("limit.depth", "The structure is nested deeper than any article is."),
    ENCODING_INVALID("encoding.invalid", "Bytes that are not valid in the character encoding, or half a character."),
    ENCODING_UNKNOWN("encoding.unknown", "It declares a character encoding that nobody knows."),
    CONTENT_EMPTY("content.empty", "Nothing, or nothing but white space."),
    CONTENT_TRUNCATED("content.truncated", "Damaged, or it ends before it is whole."),
    CONTENT_BINARY("content.binary", "Not text: an image, an archive, a document of a word processor."),
    CONTENT_COMPRESSED(
            "content.compressed", "Compressed in a way that we don't read, such as Brotli: send it plain or as gzip."),
    FORMAT_UNRECOGNISED("format.unrecognised", "Text, but in no format that we read."),
    JSON_MALFORMED("json.malformed", "Not JSON, or JSON that is cut off."),
    JSON_DUPLICATE_KEY("json.duplicate_key", "An object names a field twice, so what it says is ambiguous."),
    XML_EXTERNAL_ENTITY("xml.external_entity", "XML that wants a file or address to be read into it."),
    XML_ENTITY_EXPANSION("xml.entity_expansion", "XML whose entities stand for other entities or for long text."),
    XML_MALFORMED("xml.malformed", "Not XML, or XML that is cut off."),
    PARSER_FAILED(
            "parser.failed", "The reader broke down over it. That is a bug of ours: please report it, with the bytes."),
    SCHEMA_TYPE("schema.type", "A field holds a value of the wrong type."),
    SCHEMA_MISSING_BODY("schema.missing_body", "An article to be shown, but without text."),
    SCHEMA_MISSING_ID("schema.missing_id", "A withdrawal that does not say of what."),
    SCHEMA_CONTROL_CHARACTER("schema.control_character", "An id or source that holds control characters."),
    NOT_AN_ARTICLE_PICTURE("not_an_article.picture", "A picture or graphic; ignored, not refused."),
    NOT_AN_ARTICLE_MEDIA("not_an_article.media", "Audio, video or animation; ignored, not refused."),
    NOT_AN_ARTICLE_PACKAGE("not_an_article.package", "A package, list or link collection; ignored, not refused."),
    NOT_AN_ARTICLE_EVENT("not_an_article.event", "An event or planning item; ignored, not refused."),
    NOT_AN_ARTICLE_CONCEPT("not_an_article.concept", "A person, place or organisation record; ignored, not refused."),
    NOT_AN_ARTICLE_EMPTY_FEED(
            "not_an_article.empty_feed", "A feed in order but without entries; ignored, not refused."),
    NOT_AN_ARTICLE_OTHER("not_an_article.other", "An item of a type that holds no copy; ignored, not refused.");

    private final String code;
    private final String meaning;

    ReasonClass(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Lower case words with dots, for example {@code limit.size}. */
    public String code() {
        return code;
    }

    /** One sentence for people and documents. */
    public String meaning() {
        return meaning;
    }
}
