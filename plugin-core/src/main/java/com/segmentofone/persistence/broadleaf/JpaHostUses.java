package com.segmentofone.persistence.broadleaf;

import com.segmentofone.segment.HostUse;
import com.segmentofone.segment.HostUses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.cms.structure.domain.StructuredContentImpl;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the host's offers and content items. A rule is text of the host's; what asks for a segment in it has one form. */
public class JpaHostUses implements HostUses {

    private static final Pattern SEGMENT = Pattern.compile("\\[\"segmentofone\"\\]\\.contains\\(\"(\\d{1,18})\"\\)");
    private static final String LIVE = " (o.archiveStatus.archived is null or o.archiveStatus.archived = 'N')";

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    private final TransactionTemplate transaction;

    public JpaHostUses(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    @Override
    public List<HostUse> all() {
        return transaction.execute(status -> {
            Found offers = new Found(HostUse.Kind.OFFER);
            offers.pairs(em.createQuery("select o.id, o.name, a.segment.id from " + OfferImpl.class.getName() + " o, "
                            + OfferAudienceImpl.class.getName() + " a where a.offerId = o.id and" + LIVE)
                    .getResultList());
            offers.rules(em.createQuery("select o.id, o.name, r.matchRule from " + OfferImpl.class.getName()
                            + " o join o.offerMatchRules r where" + LIVE)
                    .getResultList());
            Found contents = new Found(HostUse.Kind.CONTENT);
            contents.rules(em.createQuery("select o.id, o.contentName, r.matchRule from "
                            + StructuredContentImpl.class.getName() + " o join o.structuredContentMatchRules r")
                    .getResultList());
            List<HostUse> all = offers.uses();
            all.addAll(contents.uses());
            return all;
        });
    }

    /** Segments by what uses them. */
    private static final class Found {
        private final HostUse.Kind kind;
        private final Map<Long, String> names = new TreeMap<>();
        private final Map<Long, Set<Long>> segments = new TreeMap<>();

        Found(HostUse.Kind kind) {
            this.kind = kind;
        }

        void pairs(List<?> rows) {
            rows.forEach(row -> add((Object[]) row, (Long) ((Object[]) row)[2]));
        }

        void rules(List<?> rows) {
            for (Object row : rows) {
                Object rule = ((Object[]) row)[2];
                Matcher asked = SEGMENT.matcher(rule == null ? "" : rule.toString());
                while (asked.find()) {
                    add((Object[]) row, Long.valueOf(asked.group(1)));
                }
            }
        }

        private void add(Object[] row, Long segment) {
            names.put((Long) row[0], String.valueOf(row[1]));
            segments.computeIfAbsent((Long) row[0], id -> new TreeSet<>()).add(segment);
        }

        List<HostUse> uses() {
            List<HostUse> uses = new ArrayList<>();
            names.forEach((id, name) -> uses.add(new HostUse(kind, id, name, segments.get(id))));
            uses.sort(Comparator.comparing(HostUse::name));
            return uses;
        }
    }
}
