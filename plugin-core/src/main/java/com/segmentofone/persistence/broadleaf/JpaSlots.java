package com.segmentofone.persistence.broadleaf;

import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotKind;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.decision.Slots;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Slots as entities; whoever stores one, {@link DefinitionNews} tells all nodes. */
public class JpaSlots implements Slots {

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    private final TransactionTemplate transaction;

    public JpaSlots(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Slot> all() {
        return transaction.execute(status -> read());
    }

    /** Three statements, however many slots there are. */
    private List<Slot> read() {
        Map<Long, List<VariantAudienceImpl>> audiences = list(VariantAudienceImpl.class, "o.id").stream()
                .collect(Collectors.groupingBy(a -> a.getVariant().getId()));
        Map<Long, List<SlotVariant>> variants = new LinkedHashMap<>();
        for (SlotVariantImpl variant : list(SlotVariantImpl.class, "o.id")) {
            variants.computeIfAbsent(variant.getSlot().getId(), id -> new ArrayList<>())
                    .add(variant(variant, audiences.getOrDefault(variant.getId(), new ArrayList<>())));
        }
        List<Slot> slots = new ArrayList<>();
        for (SlotImpl slot : list(SlotImpl.class, "o.slotKey")) {
            slots.add(new Slot(
                    slot.getSlotKey(),
                    slot.getName(),
                    SlotKind.valueOf(slot.getKind()),
                    slot.getDescription(),
                    variants.getOrDefault(slot.getId(), new ArrayList<>())));
        }
        return slots;
    }

    private <T> List<T> list(Class<T> type, String order) {
        return em.createQuery("select o from " + type.getName() + " o order by " + order, type)
                .getResultList();
    }

    private static SlotVariant variant(SlotVariantImpl from, List<VariantAudienceImpl> audience) {
        SlotVariant.Builder builder = SlotVariant.builder(from.getVariantKey())
                .name(from.getName())
                .priority(from.getPriority())
                .enabled(Boolean.TRUE.equals(from.getEnabled()))
                .content(from.getContentId())
                .source(from.getSource())
                .active(millis(from.getActiveFrom()), millis(from.getActiveTo()));
        for (VariantAudienceImpl one : audience) {
            if (Boolean.TRUE.equals(one.getExcluded())) {
                builder.exclude(one.getSegment().getId());
            } else {
                builder.include(one.getSegment().getId());
            }
        }
        return builder.build();
    }

    @Override
    public void store(Slot slot) {
        transaction.execute(status -> {
            SlotImpl entity = find(slot.key());
            entity.setName(slot.name());
            entity.setKind(slot.kind().name());
            entity.setDescription(slot.description());
            Map<String, SlotVariantImpl> before = entity.getVariants().stream()
                    .collect(Collectors.toMap(SlotVariantImpl::getVariantKey, Function.identity()));
            entity.getVariants().removeIf(v -> slot.variants().stream()
                    .noneMatch(n -> n.key().equals(v.getVariantKey())));
            for (SlotVariant variant : slot.variants()) {
                SlotVariantImpl kept = before.get(variant.key());
                copy(variant, kept == null ? added(entity, variant.key()) : kept);
            }
            if (entity.getId() == null) {
                em.persist(entity);
            }
            em.flush();
            return null;
        });
    }

    private SlotImpl find(String key) {
        List<SlotImpl> found = em.createQuery(
                        "select s from " + SlotImpl.class.getName() + " s where s.slotKey = :key", SlotImpl.class)
                .setParameter("key", key)
                .getResultList();
        if (!found.isEmpty()) {
            return found.get(0);
        }
        SlotImpl slot = new SlotImpl();
        slot.setSlotKey(key);
        return slot;
    }

    private static SlotVariantImpl added(SlotImpl slot, String key) {
        SlotVariantImpl variant = new SlotVariantImpl();
        variant.setSlot(slot);
        variant.setVariantKey(key);
        slot.getVariants().add(variant);
        return variant;
    }

    private void copy(SlotVariant from, SlotVariantImpl to) {
        to.setName(from.name());
        to.setPriority(from.priority());
        to.setEnabled(from.enabled());
        to.setContentId(from.contentId());
        to.setSource(from.source());
        to.setActiveFrom(date(from.activeFrom()));
        to.setActiveTo(date(from.activeTo()));
        to.getAudience().clear();
        from.included().forEach(id -> to.getAudience().add(audience(to, id, false)));
        from.excluded().forEach(id -> to.getAudience().add(audience(to, id, true)));
    }

    private VariantAudienceImpl audience(SlotVariantImpl variant, long segmentId, boolean excluded) {
        VariantAudienceImpl audience = new VariantAudienceImpl();
        audience.setVariant(variant);
        audience.setSegment(em.getReference(SegmentImpl.class, segmentId));
        audience.setExcluded(excluded);
        return audience;
    }

    private static Long millis(Date date) {
        return date == null ? null : date.getTime();
    }

    private static Date date(Long millis) {
        return millis == null ? null : new Date(millis);
    }
}
