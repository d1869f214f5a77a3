package com.segmentofone.persistence.broadleaf;

import com.segmentofone.decision.offer.OfferAudience;
import com.segmentofone.decision.offer.OfferAudiences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Audiences of offers as entities; whoever stores one, {@link DefinitionNews} tells all nodes. */
public class JpaOfferAudiences implements OfferAudiences {

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    public JpaOfferAudiences(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** In a transaction of its own: it is asked for while the host prices a cart, which a failure here must not undo. */
    @Override
    public List<OfferAudience> all() {
        return apart.execute(status -> {
            Map<Long, List<OfferAudienceImpl>> audiences =
                    list(OfferAudienceImpl.class).stream().collect(Collectors.groupingBy(a -> a.offerId));
            Map<Long, List<OfferWordingImpl>> wordings =
                    list(OfferWordingImpl.class).stream().collect(Collectors.groupingBy(w -> w.offerId));
            TreeSet<Long> offers = new TreeSet<>(audiences.keySet());
            offers.addAll(wordings.keySet());
            return offers.stream()
                    .map(id -> audience(
                            id,
                            audiences.getOrDefault(id, new ArrayList<>()),
                            wordings.getOrDefault(id, new ArrayList<>())))
                    .collect(Collectors.toList());
        });
    }

    @Override
    public OfferAudience find(long offerId) {
        return transaction.execute(
                status -> audience(offerId, of(OfferAudienceImpl.class, offerId), of(OfferWordingImpl.class, offerId)));
    }

    @Override
    public void store(OfferAudience audience) {
        transaction.execute(status -> {
            if (find(audience.offerId()).equals(audience)) {
                return null;
            }
            of(OfferAudienceImpl.class, audience.offerId()).forEach(em::remove);
            of(OfferWordingImpl.class, audience.offerId()).forEach(em::remove);
            em.flush();
            audience.included().forEach(id -> add(audience.offerId(), id, false));
            audience.excluded().forEach(id -> add(audience.offerId(), id, true));
            audience.why().forEach((language, why) -> add(audience.offerId(), language, why));
            em.flush();
            return null;
        });
    }

    private void add(long offerId, long segmentId, boolean excluded) {
        OfferAudienceImpl audience = new OfferAudienceImpl();
        audience.setOfferId(offerId);
        audience.setSegment(em.getReference(SegmentImpl.class, segmentId));
        audience.setExcluded(excluded);
        em.persist(audience);
    }

    private void add(long offerId, String language, String why) {
        OfferWordingImpl wording = new OfferWordingImpl();
        wording.setOfferId(offerId);
        wording.setLanguage(language);
        wording.setWhy(why);
        em.persist(wording);
    }

    private static OfferAudience audience(
            long offerId, List<OfferAudienceImpl> segments, List<OfferWordingImpl> wordings) {
        List<Long> included = new ArrayList<>();
        List<Long> excluded = new ArrayList<>();
        segments.forEach(one -> (Boolean.TRUE.equals(one.getExcluded()) ? excluded : included)
                .add(one.getSegment().getId()));
        Map<String, String> why = new TreeMap<>();
        wordings.forEach(one -> why.put(one.getLanguage(), one.getWhy()));
        return new OfferAudience(offerId, included, excluded, why);
    }

    private <T> List<T> list(Class<T> type) {
        return em.createQuery("select o from " + type.getName() + " o order by o.id", type)
                .getResultList();
    }

    private <T> List<T> of(Class<T> type, long offerId) {
        return em.createQuery("select o from " + type.getName() + " o where o.offerId = :id order by o.id", type)
                .setParameter("id", offerId)
                .getResultList();
    }
}
