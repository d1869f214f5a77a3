package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.Faults;
import java.util.Collections;
import java.util.List;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Macro;
import org.thymeleaf.dom.Node;
import org.thymeleaf.processor.element.AbstractMarkupSubstitutionElementProcessor;

/**
 * The tag {@code <seg:slot name="home-hero" template="slots/hero">fallback</seg:slot>}: what the shopper's segments
 * call for, or else its own body. A variant is rendered completely before any of it enters the page, so that one that
 * fails half-way leaves no trace.
 */
final class SlotTag extends AbstractMarkupSubstitutionElementProcessor {
    private static final String DEFAULT = "default";

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
        String name = attribute(tag, "name");
        Filling filling = faults.guard(
                "slot " + printable(name), () -> filler.fill(name, attribute(tag, "template"), arguments), null);
        return Collections.singletonList(filling == null ? fallback(name, tag) : filled(name, filling));
    }

    private static Element filled(String name, Filling filling) {
        Element place = place(name, filling.variant());
        if (filling.reason() != null) {
            place.setAttribute("data-seg-reason", filling.reason());
        }
        place.addChild(new Macro(filling.html()));
        return place;
    }

    /** The engine has looked at the body's nodes already; in a new place it must do so again, so they are new ones. */
    private static Element fallback(String name, Element tag) {
        Element place = place(name, DEFAULT);
        for (Node child : tag.getChildren()) {
            place.addChild(child.cloneNode(place, false));
        }
        return place;
    }

    private static Element place(String name, String variant) {
        Element place = new Element("div");
        place.setAttribute("data-seg-slot", name);
        place.setAttribute("data-seg-variant", variant);
        return place;
    }

    private static String attribute(Element tag, String name) {
        String value = tag.getAttributeValueFromNormalizedName(name);
        return value == null ? "" : value;
    }

    /** A name comes from a template, but a template may compute it. */
    private static String printable(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", "?");
    }
}
