package com.segmentofone.admin.broadleaf;

import com.segmentofone.admin.Directory;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.Query;

/** Looks up customers, content, categories and the plugin's own records in the host's database. */
class BroadleafDirectory implements Directory {

    private static final String CUSTOMER = "select c.id, c.firstName, c.lastName, c.emailAddress"
            + " from org.broadleafcommerce.profile.core.domain.CustomerImpl c where ";

    private static final String CONTENT = "select s.id, s.contentName, t.name"
            + " from org.broadleafcommerce.cms.structure.domain.StructuredContentImpl s join s.structuredContentType t"
            + " where (s.offlineFlag is null or s.offlineFlag = false) and lower(s.contentName) like :like escape '!'";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    private final Names names;

    BroadleafDirectory(Names names) {
        this.names = names;
    }

    @Override
    public List<Person> people(String query, int most) {
        String[] words = query.toLowerCase(Locale.ROOT).split("\\s+");
        String where = "c.registered = true and (lower(c.emailAddress) like :like escape '!'"
                + " or lower(c.firstName) like :like escape '!' or lower(c.lastName) like :like escape '!'"
                + (words.length > 1
                        ? " or (lower(c.firstName) like :first escape '!' and lower(c.lastName) like :last escape '!')"
                        : "")
                + (number(query) == null ? "" : " or c.id = :id")
                + ") order by c.lastName, c.firstName, c.id";
        Query search = em.createQuery(CUSTOMER + where)
                .setParameter("like", beginning(query))
                .setMaxResults(most);
        if (words.length > 1) {
            search.setParameter("first", beginning(words[0])).setParameter("last", beginning(words[words.length - 1]));
        }
        if (number(query) != null) {
            search.setParameter("id", number(query));
        }
        List<Person> found = new ArrayList<>();
        rows(search).forEach(row -> found.add(person(row)));
        return found;
    }

    private static Long number(String query) {
        return query.matches("[0-9]{1,18}") ? Long.valueOf(query) : null;
    }

    @Override
    public List<Person> people(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Collections.emptyList();
        }
        Map<Long, Person> byId = new HashMap<>();
        rows(em.createQuery(CUSTOMER + "c.id in (:ids)").setParameter("ids", ids))
                .forEach(row -> byId.put((Long) row[0], person(row)));
        return ids.stream().map(byId::get).filter(Objects::nonNull).collect(Collectors.toList());
    }

    private static Person person(Object[] row) {
        String first = row[1] == null ? "" : row[1].toString().trim();
        String last = row[2] == null ? "" : row[2].toString().trim();
        return new Person((Long) row[0], (first + " " + last).trim(), (String) row[3]);
    }

    @Override
    public List<Thing> contents(String query, Collection<Long> sameTypeAs, int most) {
        Set<String> types = typesOf(sameTypeAs);
        List<Thing> found = new ArrayList<>();
        if (!types.isEmpty()) {
            things(CONTENT + " and t.name in (:types) order by s.contentName, s.id", query, types, most, found);
        }
        if (types.isEmpty() || found.size() < most) {
            String others = types.isEmpty() ? "" : " and t.name not in (:types)";
            things(CONTENT + others + " order by s.contentName, s.id", query, types, most - found.size(), found);
        }
        return found;
    }

    private void things(String jpql, String query, Set<String> types, int most, List<Thing> found) {
        Query search =
                em.createQuery(jpql).setParameter("like", containing(query)).setMaxResults(most);
        if (!types.isEmpty()) {
            search.setParameter("types", types);
        }
        rows(search).forEach(row -> found.add(new Thing((Long) row[0], (String) row[1], (String) row[2])));
    }

    private Set<String> typesOf(Collection<Long> contentIds) {
        if (contentIds.isEmpty()) {
            return Collections.emptySet();
        }
        Set<String> types = new HashSet<>();
        em.createQuery("select distinct t.name from org.broadleafcommerce.cms.structure.domain.StructuredContentImpl s"
                        + " join s.structuredContentType t where s.id in (:ids)")
                .setParameter("ids", contentIds)
                .getResultList()
                .forEach(type -> types.add((String) type));
        return types;
    }

    @Override
    public Map<Long, String> contentNames(Collection<Long> ids) {
        Map<Long, String> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            rows(em.createQuery("select s.id, s.contentName"
                                    + " from org.broadleafcommerce.cms.structure.domain.StructuredContentImpl s"
                                    + " where s.id in (:ids)")
                            .setParameter("ids", ids))
                    .forEach(row -> found.put((Long) row[0], (String) row[1]));
        }
        return found;
    }

    @Override
    public List<Thing> categories(String query, int most) {
        List<Thing> found = new ArrayList<>();
        rows(em.createQuery("select c.id, c.name from org.broadleafcommerce.core.catalog.domain.CategoryImpl c"
                                + " where lower(c.name) like :like escape '!' order by c.name, c.id")
                        .setParameter("like", containing(query))
                        .setMaxResults(most))
                .forEach(row -> found.add(category((Long) row[0], (String) row[1])));
        return found;
    }

    private Thing category(long id, String name) {
        Named named = names.byId(Named.Kind.CATEGORY, id);
        return new Thing(id, name, named == null ? "" : named.path());
    }

    @Override
    public List<Version> versions(long segmentId) {
        List<Version> versions = new ArrayList<>();
        rows(em.createNativeQuery("select VERSION, RULE_JSON, STATUS, CHANGED_AT, CHANGED_BY"
                                + " from SEG_SEGMENT_VERSION where SEGMENT_ID = :id order by VERSION desc")
                        .setParameter("id", segmentId)
                        .setMaxResults(50))
                .forEach(row -> versions.add(new Version(
                        ((Number) row[0]).intValue(),
                        LongText.of(row[1]),
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        (String) row[4])));
        return versions;
    }

    @Override
    public List<Happening> events(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Collections.emptyList();
        }
        List<Happening> events = new ArrayList<>();
        rows(em.createNativeQuery("select EVENT_ID, EVENT_TYPE, OCCURRED_AT, PRODUCT_ID, CATEGORY_ID, QUANTITY"
                                + " from SEG_EVENT where EVENT_ID in (:ids) order by OCCURRED_AT, EVENT_ID")
                        .setParameter("ids", ids))
                .forEach(row -> events.add(new Happening(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        id(row[3]),
                        id(row[4]),
                        ((Number) row[5]).intValue())));
        return events;
    }

    private static Long id(Object number) {
        return number == null ? null : ((Number) number).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static String beginning(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
    }

    private static String containing(String text) {
        return "%" + beginning(text);
    }
}
