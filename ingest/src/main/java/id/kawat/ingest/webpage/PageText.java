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
            "[itemprop~=(?i)^articleBody$]",
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
     * @param isArticle whether the page presents itself as an article: then a short text is one too
     * @param anywhere whether the whole body counts where no element says that it is the article
     */
    static Optional<String> find(Document page, boolean isArticle, boolean anywhere) {
        return place(page, SHORTEST)
                .or(() -> anywhere && paragraphLength(page.body()) >= SHORTEST
                        ? Optional.of(page.body())
                        : Optional.empty())
                .or(() -> isArticle ? place(page, 1) : Optional.empty())
                .map(PageText::withoutBoilerplate);
    }

    /** The first place that holds so much text in paragraphs. */
    private static Optional<Element> place(Document page, int least) {
        return PLACES.stream()
                .flatMap(place -> longest(page, place, isNamed(place, page) ? 1 : least).stream())
                .findFirst();
    }

    private static Optional<Element> longest(Document page, String place, int least) {
        return page.select(place).stream()
                .filter(element -> paragraphLength(element) >= least)
                .max(Comparator.comparingInt(PageText::paragraphLength));
    }

    private static boolean isNamed(String place, Document page) {
        return place.equals("article") && !isTeaserList(page);
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
