package com.segmentofone.persistence.broadleaf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CascadeType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.OneToMany;
import javax.persistence.OrderBy;
import javax.persistence.Table;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** A named place on a page, with the variants that may fill it. */
@Entity
@Table(name = "SEG_SLOT")
public class SlotImpl implements AdminMainEntity, Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "SegSlotId")
    @GenericGenerator(
            name = "SegSlotId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "SegSlotImpl"),
                @Parameter(name = "entity_name", value = "com.segmentofone.persistence.broadleaf.SlotImpl")
            })
    @Column(name = "SLOT_ID")
    protected Long id;

    /** What templates call it. */
    @Column(name = "SLOT_KEY", nullable = false, length = 80, unique = true)
    protected String slotKey;

    @Column(name = "NAME", nullable = false, length = 200)
    protected String name;

    /** Name of a {@link com.segmentofone.decision.SlotKind}. */
    @Column(name = "KIND", nullable = false, length = 16)
    protected String kind;

    @Column(name = "DESCRIPTION", length = 2000)
    protected String description;

    @OneToMany(mappedBy = "slot", targetEntity = SlotVariantImpl.class, cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("priority, variantKey")
    protected List<SlotVariantImpl> variants = new ArrayList<SlotVariantImpl>();

    @Override
    public String getMainEntityName() {
        return name;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getSlotKey() {
        return slotKey;
    }

    public void setSlotKey(String slotKey) {
        this.slotKey = slotKey;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public List<SlotVariantImpl> getVariants() {
        return variants;
    }

    public void setVariants(List<SlotVariantImpl> variants) {
        this.variants = variants;
    }
}
