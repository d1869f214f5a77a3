package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.Faults;
import java.util.List;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Node;
import org.thymeleaf.processor.element.AbstractMarkupSubstitutionElementProcessor;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * The tag {@code <seg:block name="cross-sell" template="blocks/products" of="${product}">fallback</seg:block>}: products that go with
 * what the page is about, or else its own body.
 */
final class BlockTag extends AbstractMarkupSubstitutionElementProcessor {
    private static final String PLACE = "data-seg-block";
    /** As {@link SlotTag}. */
    private static final int PRECEDENCE = 1000;

    private static final int USUAL = 6;
    private static final int MOST = 24;

    private final BlockFiller filler;
    private final Faults faults;

    BlockTag(BlockFiller filler, Faults faults) {
        super("block");
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
                "block " + Place.printable(name), () -> filler.fill(block(tag, arguments), arguments), null);
        Element place = filling == null ? Place.ofBody(PLACE, name, tag) : Place.filled(PLACE, name, filling);
        return ClickScript.after(place, arguments, faults);
    }

    private static Block block(Element tag, Arguments arguments) {
        String of = Place.attribute(tag, "of");
        return new Block(
                Place.attribute(tag, "name"),
                Place.attribute(tag, "template"),
                of.isEmpty() ? null : valueOf(of, arguments),
                atMost(Place.attribute(tag, "most")));
    }

    private static Object valueOf(String expression, Arguments arguments) {
        return StandardExpressions.getExpressionParser(arguments.getConfiguration())
                .parseExpression(arguments.getConfiguration(), arguments, expression)
                .execute(arguments.getConfiguration(), arguments);
    }

    private static int atMost(String number) {
        return number.matches("[1-9][0-9]?") ? Math.min(MOST, Integer.parseInt(number)) : USUAL;
    }
}
