package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return mentions.isEmpty()
                ? List.of()
                : new Linking(article, roles.read(article, SurnamesAlone.read(article, mentions))).entities();
    }

    /** The mentions of one article on their way to entities. */
    private final class Linking {

        private final ArticleText article;
        private final MentionGroups groups;
        private final List<Optional<Alias>> known = new ArrayList<>();
        private final List<Integer> people = new ArrayList<>();
        private final List<Integer> agencies = new ArrayList<>();
        private final List<Integer> located = new ArrayList<>();

        /** By an alias. */
        private final List<Integer> settled = new ArrayList<>();

        private final Map<String, String> placeIds = new HashMap<>();
        private final OrganisationsOfArticle organisationsHere;
        private final PlacesOfArticle placesHere;
        private final CountriesOfArticle countriesHere;

        private Linking(ArticleText article, List<Mention> mentions) {
            this.article = article;
            this.groups = new MentionGroups(article.text(), mentions);
            for (int m = 0; m < groups.size(); m++) {
                known.add(aliases.find(groups.type(m), article.language(), groups.name(m)));
                listFor(m).add(m);
            }
            List<String> printed = new ArrayList<>(located.size());
            located.forEach(m -> printed.add(groups.name(m)));
            this.organisationsHere = new OrganisationsOfArticle(organisations, article, groups);
            this.placesHere = new PlacesOfArticle(places, article, printed);
            this.countriesHere = new CountriesOfArticle(countries, article, printed);
        }

        private List<Integer> listFor(int mention) {
            if (known.get(mention).isPresent()) {
                return settled;
            }
            return switch (groups.type(mention)) {
                case PER -> people;
                case ORG -> agencies;
                case LOC -> located;
            };
        }

        private List<Entity> entities() {
            new PersonNames(groups, nicknames).join(article, people);
            organisationsHere.join(agencies);
            groups.joinSame(located, this::placeId);
            groups.joinSame(settled, m -> known.get(m).map(Alias::id).orElse(""));
            offerFullNames();
            return groups.entities(this::identify);
        }

        private String placeId(int mention) {
            return placeIds.computeIfAbsent(groups.name(mention), this::placeId);
        }

        private String placeId(String name) {
            return countries
                    .code(name)
                    .map(code -> "country:" + code)
                    .orElseGet(() -> "place:" + Names.slug(placesHere.key(name)));
        }

        private void offerFullNames() {
            for (int m : located) {
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
