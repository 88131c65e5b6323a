package id.kawat.app.article;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.ingest.article.ArticleId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a command is told which article: by its id, or by the provider's and the feed. */
public final class ArticleName {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Article id: 32 hexadecimal digits.")
    private @Nullable String id;

    @Option(names = "--guid", paramLabel = "GUID", description = "The provider's id of the article, instead of ID.")
    private @Nullable String guid;

    @Option(names = "--source", paramLabel = "ID", description = "With --guid: its feed. Default: ingest.source.")
    private @Nullable String source;

    /** The article's id; one that can't be one is wrong usage. */
    public String id(Settings settings) {
        if ((id == null) == (guid == null)) {
            throw CommandFailure.wrongUsage("name one article: ID, or --guid with --source");
        }
        try {
            return guid == null
                    ? new ArticleId(String.valueOf(id)).value()
                    : ArticleId.of(Optional.ofNullable(source).orElse(settings.text(Setting.INGEST_SOURCE)), guid)
                            .value();
        } catch (IllegalArgumentException noId) {
            throw CommandFailure.wrongUsage("ID: " + noId.getMessage() + "; or name it by --guid and --source");
        }
    }
}
