package com.segmentofone.storefront.broadleaf;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.processor.IProcessor;

/** The tags with the prefix {@code seg}. */
final class SegDialect extends AbstractDialect {
    private final Set<IProcessor> tags;

    SegDialect(Set<IProcessor> tags) {
        this.tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    @Override
    public String getPrefix() {
        return "seg";
    }

    @Override
    public boolean isLenient() {
        return true;
    }

    @Override
    public Set<IProcessor> getProcessors() {
        return tags;
    }
}
