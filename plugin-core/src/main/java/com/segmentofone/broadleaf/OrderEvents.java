package com.segmentofone.broadleaf;

import com.segmentofone.event.CurrentVisitor;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventQueue;
import com.segmentofone.persistence.AliasRows;
import com.segmentofone.persistence.EventRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.Order;
import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an order's events inside the order's own transaction. Hibernate tells of the change of status when it flushes the
 * order; the rows are read and written just before the commit, when all of the order is in the database, on the session's own
 * connection. So an order that commits has its events and one that rolls back has none.
 *
 * <p>If writing fails, the order still goes through: its events are left to the back-fill.
 */
public final class OrderEvents implements PostInsertEventListener, PostUpdateEventListener {
    private static final Logger LOG = LoggerFactory.getLogger(OrderEvents.class);
    private static final long serialVersionUID = 1L;
    private static final String SUBMITTED = "SUBMITTED";
    private static final String CANCELLED = "CANCELLED";

    private final transient EventQueue queue;
    private final transient OrderBackfill backfill;
    private final transient OrderLines lines;
    private final transient Clock clock;

    public OrderEvents(EventQueue queue, OrderBackfill backfill, Currency storeCurrency, Clock clock) {
        this.queue = queue;
        this.backfill = backfill;
        this.lines = new OrderLines(storeCurrency);
        this.clock = clock;
    }

    /** Listens to one entity manager factory, so that a site's other persistence units are left alone. */
    public void listenTo(HibernateEntityManagerFactory factory) {
        EventListenerRegistry registry = ((SessionFactoryImplementor) factory.getSessionFactory())
                .getServiceRegistry()
                .getService(EventListenerRegistry.class);
        registry.appendListeners(org.hibernate.event.spi.EventType.POST_INSERT, this);
        registry.appendListeners(org.hibernate.event.spi.EventType.POST_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof Order) {
            statusChanged(event, (Order) event.getEntity(), null, status(event.getPersister(), event.getState()));
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (event.getEntity() instanceof Order) {
            String before = event.getOldState() == null ? null : status(event.getPersister(), event.getOldState());
            String now = status(event.getPersister(), event.getState());
            statusChanged(event, (Order) event.getEntity(), before, now);
        }
    }

    private void statusChanged(AbstractEvent event, Order order, String before, String now) {
        if (SUBMITTED.equals(now) && !SUBMITTED.equals(before)) {
            atCommit(event.getSession(), order.getId(), connection -> submitted(connection, order.getId()));
        } else if (CANCELLED.equals(now) && SUBMITTED.equals(before)) {
            long customerId = order.getCustomer().getId();
            atCommit(event.getSession(), order.getId(), connection -> cancelled(connection, order.getId(), customerId));
        }
    }

    private List<Event> submitted(Connection connection, long orderId) throws SQLException {
        Optional<CurrentVisitor> visitor = CurrentVisitor.get();
        String session = visitor.map(CurrentVisitor::sessionId).orElse(null);
        List<Event> events = lines.read(connection, orderId, orderId, clock.millis()).stream()
                .map(event -> event.toBuilder().session(session).build())
                .collect(Collectors.toList());
        List<Event> written = EventRows.insertMissing(connection, events);
        if (visitor.isPresent() && !events.isEmpty()) {
            long customerId = events.get(0).identity().customerId();
            AliasRows.insertMissing(connection, visitor.get().visitor().visitorId(), customerId, clock.millis());
        }
        return written;
    }

    private List<Event> cancelled(Connection connection, long orderId, long customerId) throws SQLException {
        Event event = OrderLines.cancelled(orderId, customerId, clock.millis());
        return EventRows.insertMissing(connection, Collections.singletonList(event));
    }

    private void atCommit(EventSource session, long orderId, Write write) {
        List<Event> written = new ArrayList<>();
        session.getActionQueue().registerProcess((BeforeTransactionCompletionProcess)
                committing -> written.addAll(writeOnConnectionOf(committing, orderId, write)));
        session.getActionQueue().registerProcess((AfterTransactionCompletionProcess) (success, committed) -> {
            if (success && !written.isEmpty()) {
                queue.announce(written);
            }
        });
    }

    private List<Event> writeOnConnectionOf(SessionImplementor session, long orderId, Write write) {
        List<Event> written = new ArrayList<>();
        try {
            ((EventSource) session).doWork(connection -> written.addAll(writeOrUndo(connection, write)));
        } catch (RuntimeException e) {
            backfill.missed(orderId);
            LOG.warn("an order's events could not be written with it; the back-fill will", e);
        }
        return written;
    }

    private static List<Event> writeOrUndo(Connection connection, Write write) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            List<Event> written = write.on(connection);
            connection.releaseSavepoint(before);
            return written;
        } catch (SQLException | RuntimeException e) {
            connection.rollback(before);
            throw e;
        }
    }

    private static String status(EntityPersister persister, Object[] state) {
        String[] names = persister.getPropertyNames();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals("status")) {
                return (String) state[i];
            }
        }
        return null;
    }

    /** What is written just before the commit. */
    private interface Write {
        List<Event> on(Connection connection) throws SQLException;
    }
}
