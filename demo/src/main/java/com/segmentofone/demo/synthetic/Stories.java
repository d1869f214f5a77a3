package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.foodmart.Customer;
import com.segmentofone.demo.synthetic.MadeOrder.Line;
import com.segmentofone.demo.synthetic.Personas.Persona;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the personas did. */
final class Stories {

    private final MadeCatalogue catalogue;
    private final Shelves shelves;
    private final Days days;
    private final Map<Long, Customer> customers;

    Stories(MadeCatalogue catalogue, Shelves shelves, Days days, Map<Long, Customer> customers) {
        this.catalogue = catalogue;
        this.shelves = shelves;
        this.days = days;
        this.customers = customers;
    }

    /** Adds all of them to the history. */
    void tell(MadeHistory history) {
        regular(Personas.FASHION, Taste.STYLE, history, 410, 305, 214, 131, 64, 12);
        regular(Personas.GADGETS, Taste.TECH, history, 380, 251, 148, 70, 16);
        journalOwner(history);
        cameraAndGuide(history);
        bargainHunter(history);
        comparer(history);
        lapsed(history);
        visit(Personas.COMPANY_BUYER, "Office", 2, history);
    }

    private void regular(Persona persona, Taste taste, MadeHistory history, int... daysAgo) {
        for (int ago : daysAgo) {
            history.orders().add(order(persona, ago, goods(taste.family(), persona, ago, 2)));
        }
        visit(persona, taste.family(), 3, history);
        Shopper shopper = shopper(persona, taste, Manner.ORDINARY);
        history.favourites().add(new Lists(shelves, days).list(shopper, 3, 30, dice(persona, "favourites")));
    }

    private void journalOwner(MadeHistory history) {
        Persona owner = Personas.JOURNAL_OWNER;
        history.orders().add(order(owner, 203, goods("Stationery", owner, 203, 1)));
        history.orders().add(order(owner, 46, keyed("leather-journal")));
        visit(owner, "Stationery", 2, history);
    }

    private void cameraAndGuide(MadeHistory history) {
        Persona buyer = Personas.CAMERA_AND_GUIDE;
        history.orders().add(order(buyer, 61, keyed("trail-camera")));
        history.orders().add(order(buyer, 24, keyed("bird-guide")));
        visit(buyer, "Books and Ballpark", 2, history);
    }

    private void bargainHunter(MadeHistory history) {
        Persona hunter = Personas.BARGAIN_HUNTER;
        int[] daysAgo = {402, 330, 255, 190, 121, 58, 15};
        for (int i = 0; i < daysAgo.length; i++) {
            Taste taste = Taste.values()[i % 2 * 2];
            MadeOffer offer = MadeOffer.values()[i % MadeOffer.values().length];
            history.orders()
                    .add(order(hunter, daysAgo[i], goods(taste.family(), hunter, daysAgo[i], 2))
                            .with(offer));
        }
        visit(hunter, "Stationery", 2, history);
        Shopper shopper = shopper(hunter, Taste.PAPER, Manner.BARGAINS);
        history.favourites().add(new Lists(shelves, days).list(shopper, 5, 30, dice(hunter, "favourites")));
    }

    private void comparer(MadeHistory history) {
        Shopper shopper = shopper(Personas.COMPARER, Taste.TECH, Manner.COMPARING);
        List<Goods> headphones = catalogue.goods().stream()
                .filter(goods -> goods.category().equals("Headphones"))
                .toList();
        history.visits()
                .addAll(new Visits(shelves, days).comparing(shopper, headphones, dice(Personas.COMPARER, "visits")));
    }

    private void lapsed(MadeHistory history) {
        for (int ago : new int[] {520, 388, 262, 141}) {
            history.orders().add(order(Personas.LAPSED, ago, goods("Books and Ballpark", Personas.LAPSED, ago, 2)));
        }
    }

    private void visit(Persona persona, String family, int visits, MadeHistory history) {
        Dice dice = dice(persona, "visits");
        String identity = "c" + persona.customerId();
        for (int i = 0; i < visits; i++) {
            int daysAgo = 2 + 6 * i;
            List<Goods> seen = pick(family, persona, daysAgo, 4);
            history.visits().add(MadeVisit.of(identity, days.ago(daysAgo, dice), seen, null, dice));
        }
    }

    private MadeOrder order(Persona persona, int daysAgo, List<Line> lines) {
        return MadeOrder.of(persona.customerId(), days.ago(daysAgo, dice(persona, "at" + daysAgo)), lines);
    }

    private List<Line> keyed(String key) {
        return List.of(new Line(catalogue.byKey(key).id(), 1));
    }

    private List<Line> goods(String family, Persona persona, int daysAgo, int count) {
        List<Line> lines = new ArrayList<>();
        pick(family, persona, daysAgo, count).forEach(goods -> Orders.add(lines, goods.id(), 1));
        return lines;
    }

    private List<Goods> pick(String family, Persona persona, int daysAgo, int count) {
        Dice dice = dice(persona, family + daysAgo);
        Month month = days.ago(daysAgo, dice).getMonth();
        Shopper shopper = shopper(persona, Taste.PAPER, Manner.ORDINARY);
        List<Goods> picked = new ArrayList<>();
        while (picked.size() < count) {
            picked.add(shelves.take(family, shopper, month, dice));
        }
        return picked;
    }

    private Shopper shopper(Persona persona, Taste taste, Manner manner) {
        return Shopper.of(customers.get(persona.customerId()), taste, manner, Errand.NONE);
    }

    private static Dice dice(Persona persona, String purpose) {
        return Dice.of(purpose, persona.customerId());
    }
}
