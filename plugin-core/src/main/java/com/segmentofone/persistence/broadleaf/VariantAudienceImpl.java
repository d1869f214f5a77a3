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

/** One segment that a variant is for, or is kept from. */
@Entity
@Table(name = "SEG_VARIANT_AUDIENCE")
public class VariantAudienceImpl implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "SegVariantAudienceId")
    @GenericGenerator(
            name = "SegVariantAudienceId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "SegVariantAudienceImpl"),
                @Parameter(name = "entity_name", value = "com.segmentofone.persistence.broadleaf.VariantAudienceImpl")
            })
    @Column(name = "VARIANT_AUDIENCE_ID")
    protected Long id;

    @ManyToOne(targetEntity = SlotVariantImpl.class, optional = false)
    @JoinColumn(name = "VARIANT_ID", nullable = false)
    protected SlotVariantImpl variant;

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

    public SlotVariantImpl getVariant() {
        return variant;
    }

    public void setVariant(SlotVariantImpl variant) {
        this.variant = variant;
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
