package com.segmentofone.persistence.broadleaf;

import com.segmentofone.segment.HostUse;
import com.segmentofone.segment.HostUses;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentDefinitions;
import com.segmentofone.segment.SegmentStatus;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.hibernate.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Definitions as entities; whoever stores one, {@link DefinitionNews} tells all nodes. */
public class JpaSegmentDefinitions implements SegmentDefinitions {

    @PersistenceContext(unitName = "blPU")
    private EntityManager em;

    private final TransactionTemplate transaction;

    private final HostUses hostUses;

    public JpaSegmentDefinitions(PlatformTransactionManager transactions, HostUses hostUses) {
        this.hostUses = hostUses;
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
        statement(
                "insert into SEG_SEGMENT_VERSION (SEGMENT_ID, VERSION, RULE_JSON, STATUS, CHANGED_AT, CHANGED_BY)"
                        + " values (?, ?, ?, ?, ?, ?)",
                entity.getId(),
                entity.getVersion(),
                entity.getRuleJson(),
                entity.getStatus(),
                entity.getUpdatedAt(),
                entity.getUpdatedBy());
    }

    /** On the session's own connection; a native query of Hibernate's would empty all of the host's second-level caches. */
    private void statement(String sql, Object... values) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
        });
    }

    /** By a statement, not through the entity: figures are no news and must not overwrite an edit. */
    @Override
    public void storeCount(long id, long members, long atMillis) {
        transaction.execute(status -> {
            statement(
                    "update SEG_SEGMENT set MEMBER_COUNT = ?, COUNTED_AT = ? where SEGMENT_ID = ?",
                    members,
                    atMillis,
                    id);
            return null;
        });
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
        return transaction.execute(status -> {
            List<String> uses = new ArrayList<>(variantsFor(id));
            uses.addAll(offersFor(id));
            return uses;
        });
    }

    private List<String> offersFor(long id) {
        return hostUses.all().stream()
                .filter(use -> use.segments().contains(id))
                .map(HostUse::name)
                .collect(Collectors.toList());
    }

    private List<String> variantsFor(long id) {
        return em
                .createQuery(
                        "select distinct v from " + VariantAudienceImpl.class.getName()
                                + " a join a.variant v where a.segment.id = :id",
                        SlotVariantImpl.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(v -> v.getSlot().getName() + " / " + v.getMainEntityName())
                .sorted()
                .collect(Collectors.toList());
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
