package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.synthetic.MadeOrder.Line;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Deals anew what belongs to whom. How many orders and lines each customer has and when, how often each product is bought and
 * seen, and how many orders have an offer stay as they were; that these have to do with each other does not.
 */
final class Shuffle {

    private final Dice dice = Dice.of("shuffle", 0);

    MadeHistory of(MadeHistory history) {
        return new MadeHistory(
                offers(products(history.orders())),
                products(history.carts()),
                products(history.favourites()),
                visits(history.visits()),
                history.attributes(),
                history.registrations());
    }

    private List<MadeOrder> products(List<MadeOrder> orders) {
        List<Line> lines = orders.stream()
                .flatMap(order -> order.lines().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        dice.shuffle(lines);
        Iterator<Line> dealt = lines.iterator();
        List<MadeOrder> shuffled = new ArrayList<>(orders.size());
        for (MadeOrder order : orders) {
            List<Line> own = new ArrayList<>();
            order.lines().forEach(line -> own.add(dealt.next()));
            shuffled.add(order.with(own));
        }
        return shuffled;
    }

    private List<MadeOrder> offers(List<MadeOrder> orders) {
        List<MadeOffer> offers = orders.stream().map(MadeOrder::offer).collect(Collectors.toCollection(ArrayList::new));
        dice.shuffle(offers);
        List<MadeOrder> shuffled = new ArrayList<>(orders.size());
        for (int i = 0; i < offers.size(); i++) {
            shuffled.add(orders.get(i).with(offers.get(i)));
        }
        return shuffled;
    }

    private List<MadeVisit> visits(List<MadeVisit> visits) {
        List<String> who = visits.stream().map(MadeVisit::identity).collect(Collectors.toCollection(ArrayList::new));
        List<Long> products = visits.stream()
                .flatMap(visit -> visit.productIds().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        dice.shuffle(who);
        dice.shuffle(products);
        Iterator<Long> dealt = products.iterator();
        List<MadeVisit> shuffled = new ArrayList<>(visits.size());
        for (int i = 0; i < visits.size(); i++) {
            List<Long> own = new ArrayList<>();
            visits.get(i).productIds().forEach(product -> own.add(dealt.next()));
            shuffled.add(visits.get(i).by(who.get(i)).of(own));
        }
        return shuffled;
    }
}
