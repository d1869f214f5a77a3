package com.segmentofone.persistence.broadleaf;

import java.io.Serializable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** Why somebody gets an offer, in one language. */
@Entity
@Table(name = "SEG_OFFER_WORDING", uniqueConstraints = @UniqueConstraint(columnNames = {"OFFER_ID", "LANGUAGE"}))
public class OfferWordingImpl implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "SegOfferWordingId")
    @GenericGenerator(
            name = "SegOfferWordingId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "SegOfferWordingImpl"),
                @Parameter(name = "entity_name", value = "com.segmentofone.persistence.broadleaf.OfferWordingImpl")
            })
    @Column(name = "OFFER_WORDING_ID")
    protected Long id;

    @Column(name = "OFFER_ID", nullable = false)
    protected Long offerId;

    @Column(name = "LANGUAGE", nullable = false, length = 8)
    protected String language;

    @Column(name = "WHY", nullable = false, length = 200)
    protected String why;

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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
