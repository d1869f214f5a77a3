package com.segmentofone.persistence.broadleaf;

import java.io.Serializable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** One segment that an offer of the host's is for, or is kept from. */
@Entity
@Table(name = "SEG_OFFER_AUDIENCE")
public class OfferAudienceImpl implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "SegOfferAudienceId")
    @GenericGenerator(
            name = "SegOfferAudienceId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "SegOfferAudienceImpl"),
                @Parameter(name = "entity_name", value = "com.segmentofone.persistence.broadleaf.OfferAudienceImpl")
            })
    @Column(name = "OFFER_AUDIENCE_ID")
    protected Long id;

    /** Of an offer; no association, so that the plugin never stands in the way of a delete. */
    @Column(name = "OFFER_ID", nullable = false)
    protected Long offerId;

    @ManyToOne(targetEntity = SegmentImpl.class, optional = false)
    @JoinColumn(name = "SEGMENT_ID", nullable = false)
    protected SegmentImpl segment;

    @Column(name = "EXCLUDED", nullable = false)
    protected Boolean excluded = false;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getOfferId() {
        return offerId;
    }

    public void setOfferId(Long offerId) {
        this.offerId = offerId;
    }

    public SegmentImpl getSegment() {
        return segment;
    }

    public void setSegment(SegmentImpl segment) {
        this.segment = segment;
    }

    public Boolean getExcluded() {
        return excluded;
    }

    public void setExcluded(Boolean excluded) {
        this.excluded = excluded;
    }
}
