package com.segmentofone.admin.broadleaf;

import com.segmentofone.admin.OfferForms;
import com.segmentofone.decision.offer.OfferAudiences;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManager;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManagerEventHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManagerEventHandlerResponse;

/** Stores an offer's segments in the transaction that stores the offer, after the host has checked permission and token. */
final class OfferSaving extends PersistenceManagerEventHandlerAdapter {

    private final OfferForms forms;
    private final OfferAudiences audiences;

    OfferSaving(OfferForms forms, OfferAudiences audiences) {
        this.forms = forms;
        this.audiences = audiences;
    }

    @Override
    public PersistenceManagerEventHandlerResponse postAdd(
            PersistenceManager manager, Entity entity, PersistencePackage sent) throws ServiceException {
        return store(entity, sent);
    }

    @Override
    public PersistenceManagerEventHandlerResponse postUpdate(
            PersistenceManager manager, Entity entity, PersistencePackage sent) throws ServiceException {
        return store(entity, sent);
    }

    private PersistenceManagerEventHandlerResponse store(Entity saved, PersistencePackage sent)
            throws ServiceException {
        Property field = OfferField.isOffer(sent.getCeilingEntityFullyQualifiedClassname()) && sent.getEntity() != null
                ? sent.getEntity().findProperty(OfferField.NAME)
                : null;
        Property id = saved == null ? null : saved.findProperty("id");
        if (field != null && id != null && field.getValue() != null && forms.isEditable()) {
            try {
                audiences.store(forms.read(Long.parseLong(id.getValue()), OfferField.text(field)));
            } catch (IllegalArgumentException e) {
                throw new ServiceException("The segments of the offer cannot be stored", e);
            }
        }
        return new PersistenceManagerEventHandlerResponse()
                .withStatus(
                        PersistenceManagerEventHandlerResponse.PersistenceManagerEventHandlerResponseStatus
                                .NOT_HANDLED);
    }
}
