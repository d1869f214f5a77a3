package com.segmentofone.rule;

/** A fact of the open cart, which changes with events and, where it is a length of time, by itself. */
final class CartNode implements Node {

    private final CartCondition rule;
    private final LongTest test;
    private final Money money;

    CartNode(CartCondition rule, Money money) {
        this.rule = rule;
        this.money = money;
        this.test = LongTest.of(rule.comparison(), rule.fact() == CartFact.VALUE ? money::minor : Value::number);
    }

    private OpenCart cart(Inputs inputs, long at) {
        return OpenCart.at(inputs.facts(), at, money.currency());
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return truth(cart(inputs, at), at);
    }

    private Truth truth(OpenCart cart, long at) {
        return rule.fact().isDuration() && cart.isEmpty() ? Truth.UNKNOWN : Truth.of(test.test(number(cart, at)));
    }

    private long number(OpenCart cart, long at) {
        switch (rule.fact()) {
            case ITEMS:
                return cart.items();
            case PRODUCTS:
                return cart.products();
            case VALUE:
                return cart.value();
            default:
                return (at - origin(cart)) / rule.span().seconds();
        }
    }

    private long origin(OpenCart cart) {
        return rule.fact() == CartFact.AGE ? cart.opened() : cart.touched();
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        OpenCart cart = cart(inputs, at);
        Truth now = truth(cart, at);
        long then = at;
        do {
            then = Math.min(turns(cart, then), OpenCart.nextEvent(inputs.facts(), then));
            cart = then == Evaluation.FOREVER ? cart : cart(inputs, then);
        } while (then != Evaluation.FOREVER && truth(cart, then) == now);
        return Evaluation.of(now, then);
    }

    /** When time alone turns the truth. */
    private long turns(OpenCart cart, long at) {
        if (!rule.fact().isDuration() || cart.isEmpty()) {
            return Evaluation.FOREVER;
        }
        long turn = test.turnsAbove(number(cart, at));
        long seconds = rule.span().seconds();
        return turn > Evaluation.FOREVER / (2 * seconds) ? Evaluation.FOREVER : origin(cart) + turn * seconds;
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        OpenCart cart = cart(inputs, at);
        return Explanation.condition(
                rule, path, evaluate(inputs, at), actual(cart, at), cart.latest(Explanation.EVENTS));
    }

    private Sentence actual(OpenCart cart, long at) {
        if (cart.isEmpty()) {
            return Sentence.of("actual.no-cart");
        }
        long number = number(cart, at);
        switch (rule.fact()) {
            case ITEMS:
                return Sentence.of("actual.units", number);
            case PRODUCTS:
                return Sentence.of("actual.distinct-products", number);
            case VALUE:
                return Sentence.of("actual.value", money.major(java.math.BigDecimal.valueOf(number)));
            default:
                return Sentence.of("words.duration." + rule.span().word(), number);
        }
    }
}
