package id.kawat.streams.version;

import id.kawat.news.Provenance;
import id.kawat.news.WireArticle;

/**
 * What remains of a delivery whose words nobody may see: identity, version, status and times. Only what is known to be no
 * text is taken over, so that a field that a later contract adds is left out until somebody has decided about it.
 */
public final class TextlessArticle {

    private TextlessArticle() {}

    /** Weighs in {@link Standing} as the whole delivery does, but for the arbitrary choice between equals. */
    public static WireArticle of(WireArticle article) {
        return WireArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setSource(article.getSource())
                .setGuid(article.getGuid())
                .setVersion(article.getVersion().orElse(null))
                .setVersionCreated(article.getVersionCreated().orElse(null))
                .setStatus(article.getStatus())
                .setKind(article.getKind())
                .setUrgency(article.getUrgency().orElse(null))
                .setLang(article.getLang().orElse(null))
                .setEmbargoUntil(article.getEmbargoUntil().orElse(null))
                .setPublishedAt(article.getPublishedAt().orElse(null))
                .setCancels(article.getCancels().orElse(null))
                .setSequence(article.getSequence().orElse(null))
                .setBody("")
                .setFormat(article.getFormat())
                .setProvenance(withoutAddresses(article.getProvenance()))
                .build();
    }

    /** Files and addresses are often named after headlines. */
    private static Provenance withoutAddresses(Provenance provenance) {
        return Provenance.newBuilder()
                .setTransport(provenance.getTransport())
                .setOrigin("")
                .setReceivedAt(provenance.getReceivedAt())
                .setContentHash(provenance.getContentHash())
                .build();
    }
}
