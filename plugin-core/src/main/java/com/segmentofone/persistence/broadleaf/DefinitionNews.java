package com.segmentofone.persistence.broadleaf;

import com.segmentofone.event.EventIds;
import com.segmentofone.segment.Change;
import java.io.Serializable;
import java.sql.PreparedStatement;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.metamodel.source.MetadataImplementor;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Writes the news that a segment, slot or audience of an offer has changed, in the transaction that changes it: so that it does not matter whether the
 * plugin's services or the host's own screens did it.
 */
public class DefinitionNews
        implements Integrator, PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private static final long serialVersionUID = 1L;
    private static final String INSERT =
            "insert into SEG_CHANGE (CHANGE_ID, CHANGED_AT, KIND, REF) values (?, ?, ?, ?)";

    @Override
    public void integrate(
            Configuration configuration,
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {
        listenTo(serviceRegistry);
    }

    @Override
    public void integrate(
            MetadataImplementor metadata,
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {
        listenTo(serviceRegistry);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {
        // the listeners go with the factory
    }

    private void listenTo(SessionFactoryServiceRegistry services) {
        EventListenerRegistry listeners = services.getService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        tell(event.getEntity(), event.getId(), event.getSession());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        tell(event.getEntity(), event.getId(), event.getSession());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        tell(event.getEntity(), event.getId(), event.getSession());
    }

    private static void tell(Object entity, Serializable id, EventSource session) {
        if (entity instanceof SegmentImpl) {
            write(Change.SEGMENT, id, session);
        } else if (entity instanceof SlotImpl
                || entity instanceof SlotVariantImpl
                || entity instanceof VariantAudienceImpl) {
            write(Change.SLOT, id, session);
        } else if (entity instanceof OfferAudienceImpl || entity instanceof OfferWordingImpl) {
            write(Change.OFFER, id, session);
        }
    }

    private static void write(String kind, Serializable id, EventSource session) {
        long now = System.currentTimeMillis();
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, EventIds.next(now));
                insert.setLong(2, now);
                insert.setString(3, kind);
                insert.setString(4, String.valueOf(id));
                insert.executeUpdate();
            }
        });
    }
}
