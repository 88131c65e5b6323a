package id.kawat.ingest.webpage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element of a page that holds the article, and what in it is no copy. */
final class PageText {

    private static final String BOILERPLATE =
            "nav,aside,script,style,noscript,template,footer,header,form,iframe,figcaption,h1,"
                    + "[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=banner],[role=contentinfo],"
                    + "[class~=(?i)(^|[\\s_-])(related|share|sharing|social|advert|advertisement|newsletter|comments?|breadcrumbs?"
                    + "|tags?|promo|subscribe|paywall|byline|baca-juga|sidebar)([\\s_-]|$)]";

    private static final List<String> PLACES = List.of(
            "article",
            "main,[role=main]",
            ".entry-content,.post-content,.article-content,.article-body,.story-body,.detail__body-text,#article-body");

    /** Links to other articles in between paragraphs. */
    private static final Pattern SEE_ALSO = Pattern.compile(
            "\\s*(?:baca|simak|lihat|tonton)\\s+(?:juga|selengkapnya)\\b.*|\\s*(?:read\\s+(?:also|more)|also\\s+read|see\\s+also)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Less is a teaser. In UTF-16 units. */
    private static final int SHORTEST = 140;

    private PageText() {}

    /**
     * HTML of the article's text.
     *
     * @param anywhere whether the whole body counts where no element says that it is the article
     */
    static Optional<String> find(Document page, boolean anywhere) {
        for (String place : PLACES) {
            Optional<Element> found = page.select(place).stream()
                    .filter(element ->
                            paragraphLength(element) >= (place.equals("article") && !isTeaserList(page) ? 1 : SHORTEST))
                    .max(Comparator.comparingInt(PageText::paragraphLength));
            if (found.isPresent()) {
                return found.map(PageText::withoutBoilerplate);
            }
        }
        return anywhere && paragraphLength(page.body()) >= SHORTEST
                ? Optional.of(withoutBoilerplate(page.body()))
                : Optional.empty();
    }

    /** Whether the page is a list of articles rather than one. */
    static boolean isTeaserList(Document page) {
        List<Element> articles = page.select("article");
        return articles.size() > 3 && articles.stream().allMatch(article -> article.selectFirst("h1") == null);
    }

    private static int paragraphLength(Element element) {
        return element.select("p").stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }

    static String withoutBoilerplate(Element element) {
        Element copy = element.clone();
        copy.children().select(BOILERPLATE).remove();
        copy.select("p,li,div").forEach(part -> {
            if (part.selectFirst("a") != null
                    && part.text().length() < 300
                    && SEE_ALSO.matcher(part.text()).matches()) {
                part.remove();
            }
        });
        return copy.outerHtml();
    }
}
