package com.segmentofone.admin.broadleaf;

import com.segmentofone.admin.ChangedMeanwhileException;
import com.segmentofone.admin.EditLock;
import java.util.List;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the row in the host's own transaction, on the connection that the change uses. */
class BroadleafEditLock implements EditLock {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    private final TransactionTemplate transaction;

    BroadleafEditLock(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T segment(long id, long seenAt, Supplier<T> change) {
        return transaction.execute(status -> {
            List<?> rows = hold("select UPDATED_AT from SEG_SEGMENT where SEGMENT_ID = :key for update", id);
            Object updatedAt = rows.isEmpty() ? null : rows.get(0);
            if (updatedAt == null || ((Number) updatedAt).longValue() != seenAt) {
                throw new ChangedMeanwhileException("segment " + id);
            }
            em.clear();
            return change.get();
        });
    }

    @Override
    public <T> T slot(String key, Supplier<T> change) {
        return transaction.execute(status -> {
            hold("select SLOT_ID from SEG_SLOT where SLOT_KEY = :key for update", key);
            em.clear();
            return change.get();
        });
    }

    private List<?> hold(String sql, Object key) {
        return em.createNativeQuery(sql).setParameter("key", key).getResultList();
    }
}
