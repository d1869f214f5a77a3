package com.segmentofone.storefront;

import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** SPEC 7.1 to 7.7, 7.25 to 7.27: whatever people do with their browsers, everything they did is theirs, once, and nobody else's. */
class IdentityPropertyTest {

    private final Arbitrary<Integer> browser = Arbitraries.integers().between(0, PlayedShop.BROWSERS - 1);
    private final Arbitrary<Long> customer = Arbitraries.longs().between(1, PlayedShop.ACCOUNTS);
    private final Arbitrary<Boolean> early = Arbitraries.of(true, false);

    @Property(tries = 500)
    void everything_belongs_to_who_did_it(@ForAll("doings") ActionChain<PlayedShop> doings) {
        doings.withInvariant("everything belongs to who did it", PlayedShop::check)
                .run();
    }

    @Provide
    Arbitrary<ActionChain<PlayedShop>> doings() {
        Arbitrary<Tuple.Tuple2<Integer, Long>> browserAndCustomer =
                Combinators.combine(browser, customer).as(Tuple::of);
        return ActionChain.startWith(PlayedShop::new)
                .withAction(6, doing("view", browser, PlayedShop::view))
                .withAction(4, doing("log in", browserAndCustomer, (shop, who) -> shop.logIn(who.get1(), who.get2())))
                .withAction(1, doing("register", browser, PlayedShop::register))
                .withAction(2, doing("log out", browser, PlayedShop::logOut))
                .withAction(3, doing("end of session", browser, PlayedShop::endSession))
                .withAction(
                        2,
                        doing(
                                "view in two tabs",
                                Combinators.combine(browser, early).as(Tuple::of),
                                (shop, how) -> shop.viewInTwoTabs(how.get1(), how.get2())))
                .withAction(
                        2,
                        doing(
                                "log in during a view",
                                Combinators.combine(browser, customer, early).as(Tuple::of),
                                (shop, how) -> shop.logInDuringAView(how.get1(), how.get2(), how.get3())))
                .withAction(1, doing("log out during a view", browser, PlayedShop::logOutDuringAView))
                .withAction(1, doing("two log-ins at once", browser, (shop, at) -> shop.logInTwice(at, 1, 2)))
                .withAction(2, doing("order", browser, PlayedShop::order))
                .withAction(2, doing("back", Arbitraries.integers().between(0, 50), PlayedShop::goBack))
                .withAction(1, doing("forged cookie", browser, PlayedShop::forge))
                .withAction(1, doing("invented cookie", browser, PlayedShop::invent))
                .withAction(
                        2,
                        doing(
                                "cookie of another",
                                Combinators.combine(browser, browser).as(Tuple::of),
                                (shop, how) -> shop.replay(how.get1(), how.get2())))
                .withMaxTransformations(30);
    }

    private static <P> Action<PlayedShop> doing(String name, Arbitrary<P> with, BiConsumer<PlayedShop, P> what) {
        return (Action.Independent<PlayedShop>) () ->
                with.map(parameter -> Transformer.mutate(name + " " + parameter, shop -> what.accept(shop, parameter)));
    }
}
