package com.segmentofone.persistence.broadleaf;

import java.io.Serializable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** A segment's definition as it is stored; {@link com.segmentofone.segment.SegmentService} keeps rule, version and status consistent. */
@Entity
@Table(name = "SEG_SEGMENT")
public class SegmentImpl implements AdminMainEntity, Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "SegSegmentId")
    @GenericGenerator(
            name = "SegSegmentId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "SegSegmentImpl"),
                @Parameter(name = "entity_name", value = "com.segmentofone.persistence.broadleaf.SegmentImpl")
            })
    @Column(name = "SEGMENT_ID")
    protected Long id;

    @Column(name = "NAME", nullable = false, length = 200, unique = true)
    protected String name;

    @Column(name = "DESCRIPTION", length = 2000)
    protected String description;

    /** Name of a {@link com.segmentofone.segment.SegmentStatus}. */
    @Column(name = "STATUS", nullable = false, length = 16)
    protected String status = "DRAFT";

    @Column(name = "STATUS_REASON", length = 2000)
    protected String statusReason;

    @Column(name = "VERSION", nullable = false)
    protected Integer version = 0;

    @Column(name = "RULE_TEXT", length = 1000000)
    protected String ruleText;

    @Column(name = "RULE_JSON", length = 1000000)
    protected String ruleJson;

    @Column(name = "MEMBER_COUNT")
    protected Long memberCount;

    /** Epoch milliseconds, as all instants below. */
    @Column(name = "COUNTED_AT")
    protected Long countedAt;

    @Column(name = "CREATED_AT")
    protected Long createdAt;

    @Column(name = "CREATED_BY", length = 200)
    protected String createdBy;

    @Column(name = "UPDATED_AT")
    protected Long updatedAt;

    @Column(name = "UPDATED_BY", length = 200)
    protected String updatedBy;

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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getStatusReason() {
        return statusReason;
    }

    public void setStatusReason(String statusReason) {
        this.statusReason = statusReason;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getRuleText() {
        return ruleText;
    }

    public void setRuleText(String ruleText) {
        this.ruleText = ruleText;
    }

    public String getRuleJson() {
        return ruleJson;
    }

    public void setRuleJson(String ruleJson) {
        this.ruleJson = ruleJson;
    }

    public Long getMemberCount() {
        return memberCount;
    }

    public void setMemberCount(Long memberCount) {
        this.memberCount = memberCount;
    }

    public Long getCountedAt() {
        return countedAt;
    }

    public void setCountedAt(Long countedAt) {
        this.countedAt = countedAt;
    }

    public Long getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(Long createdAt) {
        this.createdAt = createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public void setCreatedBy(String createdBy) {
        this.createdBy = createdBy;
    }

    public Long getUpdatedAt() {
        return updatedAt;
    }

    public void setUpdatedAt(Long updatedAt) {
        this.updatedAt = updatedAt;
    }

    public String getUpdatedBy() {
        return updatedBy;
    }

    public void setUpdatedBy(String updatedBy) {
        this.updatedBy = updatedBy;
    }
}
