package com.segmentofone.persistence.broadleaf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.persistence.CascadeType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.OneToMany;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import javax.persistence.UniqueConstraint;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** One content for a slot: to whom, how important, when, and what it shows. */
@Entity
@Table(name = "SEG_SLOT_VARIANT", uniqueConstraints = @UniqueConstraint(columnNames = {"SLOT_ID", "VARIANT_KEY"}))
public class SlotVariantImpl implements AdminMainEntity, Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "SegSlotVariantId")
    @GenericGenerator(
            name = "SegSlotVariantId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "SegSlotVariantImpl"),
                @Parameter(name = "entity_name", value = "com.segmentofone.persistence.broadleaf.SlotVariantImpl")
            })
    @Column(name = "VARIANT_ID")
    protected Long id;

    @ManyToOne(targetEntity = SlotImpl.class, optional = false)
    @JoinColumn(name = "SLOT_ID", nullable = false)
    protected SlotImpl slot;

    @Column(name = "VARIANT_KEY", nullable = false, length = 80)
    protected String variantKey;

    @Column(name = "NAME", length = 200)
    protected String name;

    /** Lower is more important, as everywhere in Broadleaf. */
    @Column(name = "PRIORITY", nullable = false)
    protected Integer priority = 100;

    @Column(name = "ENABLED", nullable = false)
    protected Boolean enabled = true;

    /** Of a content slot: the id of Broadleaf's structured content. */
    @Column(name = "CONTENT_ID")
    protected Long contentId;

    /** Of a product or category slot: {@link com.segmentofone.decision.Source} in its text form. */
    @Column(name = "SOURCE", length = 80)
    protected String source;

    @Column(name = "ACTIVE_FROM")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date activeFrom;

    @Column(name = "ACTIVE_TO")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date activeTo;

    @OneToMany(
            mappedBy = "variant",
            targetEntity = VariantAudienceImpl.class,
            cascade = CascadeType.ALL,
            orphanRemoval = true)
    protected List<VariantAudienceImpl> audience = new ArrayList<VariantAudienceImpl>();

    @Override
    public String getMainEntityName() {
        return name == null ? variantKey : name;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public SlotImpl getSlot() {
        return slot;
    }

    public void setSlot(SlotImpl slot) {
        this.slot = slot;
    }

    public String getVariantKey() {
        return variantKey;
    }

    public void setVariantKey(String variantKey) {
        this.variantKey = variantKey;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getPriority() {
        return priority;
    }

    public void setPriority(Integer priority) {
        this.priority = priority;
    }

    public Boolean getEnabled() {
        return enabled;
    }

    public void setEnabled(Boolean enabled) {
        this.enabled = enabled;
    }

    public Long getContentId() {
        return contentId;
    }

    public void setContentId(Long contentId) {
        this.contentId = contentId;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Date getActiveFrom() {
        return activeFrom;
    }

    public void setActiveFrom(Date activeFrom) {
        this.activeFrom = activeFrom;
    }

    public Date getActiveTo() {
        return activeTo;
    }

    public void setActiveTo(Date activeTo) {
        this.activeTo = activeTo;
    }

    public List<VariantAudienceImpl> getAudience() {
        return audience;
    }

    public void setAudience(List<VariantAudienceImpl> audience) {
        this.audience = audience;
    }
}
