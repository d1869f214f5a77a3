package com.segmentofone.persistence.broadleaf;

import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentDefinitions;
import com.segmentofone.segment.SegmentStatus;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Definitions as entities; whoever stores one, {@link DefinitionNews} tells all nodes. */
public class JpaSegmentDefinitions implements SegmentDefinitions {

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    private final TransactionTemplate transaction;

    public JpaSegmentDefinitions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<SegmentDefinition> all() {
        return transaction.execute(status -> em
                .createQuery("select s from " + SegmentImpl.class.getName() + " s order by s.name", SegmentImpl.class)
                .getResultList()
                .stream()
                .map(JpaSegmentDefinitions::definition)
                .collect(Collectors.toList()));
    }

    @Override
    public SegmentDefinition find(long id) {
        return transaction.execute(status -> {
            SegmentImpl found = em.find(SegmentImpl.class, id);
            return found == null ? null : definition(found);
        });
    }

    @Override
    public SegmentDefinition store(SegmentDefinition definition) {
        return transaction.execute(status -> {
            SegmentImpl entity =
                    definition.id() == null ? new SegmentImpl() : em.find(SegmentImpl.class, definition.id());
            boolean isNew = entity.getId() == null;
            boolean newVersion = isNew || entity.getVersion() != definition.version();
            copy(definition, entity);
            if (isNew) {
                em.persist(entity);
            }
            em.flush();
            if (newVersion) {
                storeVersion(entity);
            }
            return definition(entity);
        });
    }

    private void storeVersion(SegmentImpl entity) {
        em.createNativeQuery("insert into SEG_SEGMENT_VERSION"
                        + " (SEGMENT_ID, VERSION, RULE_JSON, STATUS, CHANGED_AT, CHANGED_BY) values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, entity.getId())
                .setParameter(2, entity.getVersion())
                .setParameter(3, entity.getRuleJson())
                .setParameter(4, entity.getStatus())
                .setParameter(5, entity.getUpdatedAt())
                .setParameter(6, entity.getUpdatedBy() == null ? "" : entity.getUpdatedBy())
                .executeUpdate();
    }

    /** By a statement, not through the entity: figures are no news and must not overwrite an edit. */
    @Override
    public void storeCount(long id, long members, long atMillis) {
        transaction.execute(status -> em.createNativeQuery(
                        "update SEG_SEGMENT set MEMBER_COUNT = ?, COUNTED_AT = ? where SEGMENT_ID = ?")
                .setParameter(1, members)
                .setParameter(2, atMillis)
                .setParameter(3, id)
                .executeUpdate());
    }

    @Override
    public void delete(long id) {
        transaction.execute(status -> {
            SegmentImpl found = em.find(SegmentImpl.class, id);
            if (found != null) {
                em.remove(found);
                em.flush();
            }
            return null;
        });
    }

    @Override
    public List<String> usesOf(long id) {
        return transaction.execute(status -> em
                .createQuery(
                        "select distinct v from " + VariantAudienceImpl.class.getName()
                                + " a join a.variant v where a.segment.id = :id",
                        SlotVariantImpl.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(v -> v.getSlot().getName() + " / " + v.getMainEntityName())
                .sorted()
                .collect(Collectors.toList()));
    }

    private static void copy(SegmentDefinition from, SegmentImpl to) {
        to.setName(from.name());
        to.setDescription(from.description());
        to.setStatus(from.status().name());
        to.setStatusReason(from.statusReason());
        to.setVersion(from.version());
        to.setRuleText(from.ruleText());
        to.setRuleJson(from.ruleJson());
        to.setCreatedAt(from.createdAt());
        to.setCreatedBy(from.createdBy());
        to.setUpdatedAt(from.updatedAt());
        to.setUpdatedBy(from.updatedBy());
    }

    private static SegmentDefinition definition(SegmentImpl from) {
        return SegmentDefinition.builder(from.getName())
                .id(from.getId())
                .description(from.getDescription())
                .status(SegmentStatus.valueOf(from.getStatus()), from.getStatusReason())
                .version(from.getVersion())
                .rule(from.getRuleText(), from.getRuleJson())
                .counted(from.getMemberCount(), from.getCountedAt())
                .created(from.getCreatedAt(), from.getCreatedBy())
                .updated(from.getUpdatedAt(), from.getUpdatedBy())
                .build();
    }
}
