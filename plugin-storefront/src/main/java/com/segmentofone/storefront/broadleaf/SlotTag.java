package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.Faults;
import java.util.List;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Node;
import org.thymeleaf.processor.element.AbstractMarkupSubstitutionElementProcessor;

/**
 * The tag {@code <seg:slot name="home-hero" template="slots/hero">fallback</seg:slot>}: what the shopper's segments
 * call for, or else its own body. A variant is rendered completely before any of it enters the page, so that one that
 * fails half-way leaves no trace.
 */
final class SlotTag extends AbstractMarkupSubstitutionElementProcessor {
    private static final String PLACE = "data-seg-slot";

    /** After the attributes that decide whether the tag is there at all, and what its own attributes say. */
    private static final int PRECEDENCE = 1000;

    private final SlotFiller filler;
    private final Faults faults;

    SlotTag(SlotFiller filler, Faults faults) {
        super("slot");
        this.filler = filler;
        this.faults = faults;
    }

    @Override
    public int getPrecedence() {
        return PRECEDENCE;
    }

    @Override
    protected List<Node> getMarkupSubstitutes(Arguments arguments, Element tag) {
        String name = Place.attribute(tag, "name");
        Filling filling = faults.guard(
                "slot " + Place.printable(name),
                () -> filler.fill(name, Place.attribute(tag, "template"), arguments),
                null);
        Element place = filling == null ? Place.ofBody(PLACE, name, tag) : Place.filled(PLACE, name, filling);
        return ClickScript.after(place, arguments, faults);
    }
}
