package com.segmentofone.storefront.broadleaf;

import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Macro;
import org.thymeleaf.dom.Node;

/** The element that stands in the page where one of the plugin's tags was. */
final class Place {
    private static final String DEFAULT = "default";

    private Place() {}

    /** @param attribute what says which place it is, such as {@code data-seg-slot} */
    static Element filled(String attribute, String name, Filling filling) {
        Element place = place(attribute, name, filling.variant());
        if (filling.reason() != null) {
            place.setAttribute("data-seg-reason", filling.reason());
        }
        place.addChild(new Macro(filling.html()));
        return place;
    }

    /** The engine has looked at the body's nodes already; in a new place it must do so again, so they are new ones. */
    static Element ofBody(String attribute, String name, Element tag) {
        Element place = place(attribute, name, DEFAULT);
        for (Node child : tag.getChildren()) {
            place.addChild(child.cloneNode(place, false));
        }
        return place;
    }

    private static Element place(String attribute, String name, String variant) {
        Element place = new Element("div");
        place.setAttribute(attribute, name);
        place.setAttribute("data-seg-variant", variant);
        return place;
    }

    /** Empty when the tag has none. */
    static String attribute(Element tag, String name) {
        String value = tag.getAttributeValueFromNormalizedName(name);
        return value == null ? "" : value;
    }

    /** A name comes from a template, but a template may compute it. */
    static String printable(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", "?");
    }
}
