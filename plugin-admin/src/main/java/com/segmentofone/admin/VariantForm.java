package com.segmentofone.admin;

import java.util.Collections;
import java.util.List;

/** What the form of a variant sends. */
public final class VariantForm {
    private String variant;
    private String name = "";
    private Long content;
    private String source;
    private List<Long> include = Collections.emptyList();
    private List<Long> exclude = Collections.emptyList();
    private String from = "";
    private String to = "";
    private boolean enabled;

    String variant() {
        return variant;
    }

    public void setVariant(String variant) {
        this.variant = variant;
    }

    String name() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    Long content() {
        return content;
    }

    public void setContent(Long content) {
        this.content = content;
    }

    String source() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    List<Long> include() {
        return include;
    }

    public void setInclude(List<Long> include) {
        this.include = include;
    }

    List<Long> exclude() {
        return exclude;
    }

    public void setExclude(List<Long> exclude) {
        this.exclude = exclude;
    }

    String from() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    String to() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    boolean enabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
