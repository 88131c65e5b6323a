package id.kawat.benchmarks.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up news, the same for the same seed: new stories, and for one in three deliveries a later version of a recent one: an
 * update, a correction, a version that is withheld, or a kill.
 */
record Feed(List<Delivery> deliveries) {

    /** Later versions are of stories that are at most this many stories old. */
    private static final int RECENT = 300;

    private static final int ONE_STORY_IN_BY_FILE = 40;

    Feed {
        deliveries = List.copyOf(deliveries);
    }

    static Feed of(int count, long seed) {
        return new Maker(new Random(seed)).make(count);
    }

    /** What was said of a story so far. */
    private static final class Story {
        private final int number;
        private int version;
        private boolean over;

        Story(int number) {
            this.number = number;
        }
    }

    private static final class Maker {
        private final ObjectMapper json = new ObjectMapper();
        private final List<Story> stories = new ArrayList<>();
        private final Random random;
        private final StoryText text;

        Maker(Random random) {
            this.random = random;
            this.text = new StoryText(random);
        }

        Feed make(int count) {
            List<Delivery> deliveries = new ArrayList<>();
            while (deliveries.size() < count) {
                Story story = next();
                deliveries.add(new Delivery(
                        deliveries.size(), story.number, version(story), story.number % ONE_STORY_IN_BY_FILE == 0));
            }
            return new Feed(deliveries);
        }

        private Story next() {
            if (!stories.isEmpty() && random.nextInt(3) == 0) {
                int oldest = Math.max(0, stories.size() - RECENT);
                Story recent = stories.get(oldest + random.nextInt(stories.size() - oldest));
                if (!recent.over) {
                    return recent;
                }
            }
            Story story = new Story(stories.size());
            stories.add(story);
            return story;
        }

        private String version(Story story) {
            story.version++;
            ObjectNode article = json.createObjectNode()
                    .put("guid", "cerita-" + story.number)
                    .put("source", "kabar-" + story.number % 3)
                    .put("version", Integer.toString(story.version));
            if (story.version == 1) {
                return written(article, "new");
            }
            int kind = random.nextInt(20);
            if (kind < 2) {
                story.over = true;
                article.remove("version"); // final
                return article.put("kind", "cancel")
                        .put("headline", "Dibatalkan")
                        .toString();
            }
            if (kind < 4) {
                return written(article.put("status", "withheld"), "update");
            }
            return written(article, kind < 10 ? "correction" : "update");
        }

        private String written(ObjectNode article, String kind) {
            return article.put("kind", kind)
                    .put("headline", text.headline())
                    .put("body", text.body())
                    .toString();
        }
    }
}
