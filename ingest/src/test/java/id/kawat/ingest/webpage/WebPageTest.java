package id.kawat.ingest.webpage;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebPageTest {

    @Test
    void readsTheNewsArticleOfAGraphAmongSeveralScripts() {
        Article article = article("""
                <!doctype html><html lang="en"><head><title>Situs</title>
                <script type="application/ld+json">{"@type": "Organization", "name": </script>
                <script type="application/ld+json">[{"@context": "https://schema.org", "@graph": [
                  {"@type": "WebSite", "name": "Situs"}, {"@type": "Person", "@id": "#p", "name": "Rina Sari"},
                  {"@type": ["Thing", "NewsArticle"], "mainEntityOfPage": "https://kbn.example/1", "headline": "Pasar &amp; toko",
                   "author": {"@id": "#p"}, "datePublished": "2026-11-16T08:00:00+07:00", "inLanguage": "id",
                   "keywords": "pasar, toko", "articleBody": "Pasar dibuka.\\n\\"Ya,\\" kata Ani."}]}]</script></head>
                <body><article><p>Lain.</p></article></body></html>
                """);

        assertThat(article.guid()).isEqualTo("https://kbn.example/1");
        assertThat(article.headline()).contains("Pasar & toko");
        assertThat(article.byline()).contains("Rina Sari");
        assertThat(article.lang()).contains("id");
        assertThat(article.versionCreated()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.keywords()).containsExactly("pasar", "toko");
        assertThat(article.body()).isEqualTo("Pasar dibuka.\n\"Ya,\" kata Ani.");
        assertThat(article.warnings()).anyMatch(warning -> warning.contains("JSON-LD"));
    }

    @Test
    void takesParagraphsFromThePageWhereStructuredDataHasNone() {
        Article article = article("""
                <html><head><script type="application/ld+json">
                {"@type": "NewsArticle", "headline": "J", "articleBody": "Satu. Dua."}</script></head>
                <body><article><h1>J</h1><p>Satu.</p><p>Dua.</p></article></body></html>
                """);

        assertThat(article.body()).isEqualTo("Satu.\nDua.");
    }

    @Test
    void readsAShortArticleWhoseTextOnlyAnAttributeTellsApart() {
        Article article = article("""
                <html><head><script type="application/ld+json">
                {"@type": ["NewsArticle"], "headline": "Harga naik", "articleBody": ""}</script></head>
                <body><main><p>Menu</p></main><div itemprop="articleBody"><p>Harga naik.</p><p>"Kaget," kata Ani.</p></div></body></html>
                """);

        assertThat(article.body()).isEqualTo("Harga naik.\n\"Kaget,\" kata Ani.");
    }

    @Test
    void readsMicrodata() {
        Article article = article("""
                <html lang="id"><body><nav>Beranda</nav><div itemscope itemtype="https://schema.org/NewsArticle">
                <h1 itemprop="headline">Pasar dibuka</h1><meta itemprop="dateModified" content="2026-11-16T02:00:00Z">
                <span itemprop="author" itemscope><b itemprop="name">Rina Sari</b></span>
                <div itemprop="articleBody"><p>Satu.</p><aside>Iklan</aside><p>Baca juga: <a href="/2">Cabai</a></p><p>Dua.</p></div>
                </div></body></html>
                """);

        assertThat(article.headline()).contains("Pasar dibuka");
        assertThat(article.byline()).contains("Rina Sari");
        assertThat(article.versionCreated()).contains(Instant.parse("2026-11-16T02:00:00Z"));
        assertThat(article.body()).isEqualTo("Satu.\nDua.");
    }

    @Test
    void fallsBackToTheArticleElement() {
        Article article = article("""
                <!DOCTYPE html><html><head><title>Pasar dibuka - Situs</title><meta property="og:title" content="Pasar dibuka">
                <link rel="canonical" href="https://kbn.example/3"></head><body><header>Menu</header>
                <article><header><h1>Pasar dibuka</h1></header><p>Satu.</p><script>x()</script><div class="related-posts">Terkait</div>
                <figure><figcaption>Foto</figcaption></figure><p>Dua.</p></article><footer>Kaki</footer></body></html>
                """);

        assertThat(article.guid()).isEqualTo("https://kbn.example/3");
        assertThat(article.headline()).contains("Pasar dibuka");
        assertThat(article.body()).isEqualTo("Satu.\nDua.");
    }

    @Test
    void ignoresPagesThatHoldNoArticle() {
        assertThat(verdicts(
                        outcomes("<html><head><meta property='og:type' content='website'></head><body><p>Selamat datang"
                                + " di situs kami.</p></body></html>")))
                .containsExactly("not_an_article.other");
    }
}
