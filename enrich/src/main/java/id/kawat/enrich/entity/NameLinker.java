package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Links by name: a user's aliases first, countries by their code, then a short name to the fullest one within the article.
 * Thread-safe.
 */
public final class NameLinker implements EntityLinker {

    private final Countries countries;
    private final PlaceNames places;
    private final OrganisationNames organisations;
    private final NicknameWords nicknames;
    private final RolesBeforeNames roles;
    private final Aliases aliases;

    public NameLinker(Vocabulary vocabulary, Aliases aliases) {
        this.countries = new Countries(vocabulary);
        this.places = new PlaceNames(vocabulary, countries);
        this.organisations = new OrganisationNames(vocabulary, places);
        this.nicknames = new NicknameWords(vocabulary);
        this.roles = new RolesBeforeNames(vocabulary);
        this.aliases = aliases;
    }

    @Override
    public List<Entity> link(ArticleText article, List<Mention> mentions) {
        return mentions.isEmpty() ? List.of() : new Linking(article, roles.read(article, mentions)).entities();
    }

    /** The mentions of one article on their way to entities. */
    private final class Linking {

        private final ArticleText article;
        private final MentionGroups groups;
        private final List<Optional<Alias>> known = new ArrayList<>();
        private final List<Integer> people;
        private final OrganisationsOfArticle organisationsHere;
        private final PlacesOfArticle placesHere;
        private final CountriesOfArticle countriesHere;

        private Linking(ArticleText article, List<Mention> mentions) {
            this.article = article;
            this.groups = new MentionGroups(article.text(), mentions);
            for (int m = 0; m < groups.size(); m++) {
                known.add(aliases.find(groups.type(m), article.language(), groups.name(m)));
            }
            this.people = unknown(EntityType.PER);
            this.organisationsHere = new OrganisationsOfArticle(organisations, article, groups);
            List<String> found =
                    unknown(EntityType.LOC).stream().map(groups::name).toList();
            this.placesHere = new PlacesOfArticle(places, article, found);
            this.countriesHere = new CountriesOfArticle(countries, article, found);
        }

        /** What no alias settles. */
        private List<Integer> unknown(EntityType type) {
            return IntStream.range(0, groups.size())
                    .filter(m -> groups.type(m) == type && known.get(m).isEmpty())
                    .boxed()
                    .toList();
        }

        private List<Entity> entities() {
            new PersonNames(groups, nicknames).join(article, people);
            organisationsHere.join(unknown(EntityType.ORG));
            groups.joinSame(this::key);
            offerFullNames();
            return groups.entities(this::identify);
        }

        /** What mentions share that mean the same wherever they stand; people and organisations have been joined by now. */
        private String key(int mention) {
            Optional<Alias> alias = known.get(mention);
            if (alias.isPresent()) {
                return alias.get().id();
            }
            return groups.type(mention) == EntityType.LOC ? placeId(mention) : "group " + groups.group(mention);
        }

        private String placeId(int mention) {
            String name = groups.name(mention);
            return countries
                    .code(name)
                    .map(code -> "country:" + code)
                    .orElseGet(() -> "place:" + Names.slug(placesHere.key(name)));
        }

        private void offerFullNames() {
            for (int m : unknown(EntityType.LOC)) {
                String name = groups.name(m);
                Optional<String> country = countries.code(name);
                groups.offer(m, country.isEmpty() ? placesHere.fullest(name) : countriesHere.name(country.get()));
            }
        }

        private String countryName(String id, String name) {
            String here = countriesHere.name(id.substring("country:".length()));
            return countries.isOrdinary(here) ? here : name;
        }

        private MentionGroups.Identity identify(List<Integer> members, int fullest, String name) {
            for (int m : members) {
                Optional<Alias> alias = known.get(m);
                if (alias.isPresent()) {
                    return new MentionGroups.Identity(
                            alias.get().id(), alias.get().name());
                }
            }
            String id = switch (groups.type(fullest)) {
                case PER -> "person:" + Names.slug(Names.fold(name));
                case ORG -> "org:" + Names.slug(organisationsHere.key(fullest));
                case LOC -> placeId(fullest);
            };
            return new MentionGroups.Identity(id, id.startsWith("country:") ? countryName(id, name) : name);
        }
    }
}
