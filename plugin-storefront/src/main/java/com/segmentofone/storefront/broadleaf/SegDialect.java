package com.segmentofone.storefront.broadleaf;

import java.util.Collections;
import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.processor.IProcessor;

/** The tags with the prefix {@code seg}. */
final class SegDialect extends AbstractDialect {
    private final SlotTag slot;

    SegDialect(SlotTag slot) {
        this.slot = slot;
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
        return Collections.<IProcessor>singleton(slot);
    }
}
