package com.segmentofone.benchmarks;

import java.time.LocalDate;

/** The clientele as rows of the peers' tables, column after column; null where there is nothing. */
final class PeerRows {

    /** Takes the columns of a row one by one. */
    interface Cells {
        void put(Integer value) throws Exception;

        void endOfRow() throws Exception;
    }

    private PeerRows() {}

    static void customer(Shopper shopper, Cells to) throws Exception {
        to.put(shopper.id);
        to.put(known(shopper.gender));
        to.put(known(shopper.income));
        to.put(known(shopper.city));
        to.put(known(shopper.children));
        boolean born = shopper.birthday != Integer.MIN_VALUE;
        to.put(born ? shopper.birthday : null);
        to.put(born ? RuleSql.monthAndDay(LocalDate.ofEpochDay(shopper.birthday)) : null);
        to.endOfRow();
    }

    static void events(Shopper shopper, Cells to) throws Exception {
        for (int i = 0; i < shopper.size; i++) {
            event(shopper, shopper.sorted[i], to);
        }
    }

    private static void event(Shopper shopper, int at, Cells to) throws Exception {
        int shelf = shopper.shelf(at);
        boolean product = shopper.products[at] != 0;
        to.put(shopper.id);
        to.put(shopper.types[at]);
        to.put(shopper.seconds[at]);
        to.put(product ? shopper.products[at] : null);
        to.put(shelf == 0 ? null : shelf);
        to.put(shelf == 0 ? null : ShopShelves.department(shelf));
        to.put(product ? ShopShelves.brandPlace(shopper.products[at]) : null);
        to.put(shopper.quantities[at]);
        to.put(shopper.amounts[at] == 0 ? null : shopper.amounts[at]);
        to.put(shopper.order[at] == 0 ? null : (int) shopper.orderId(at));
        to.put(known(shopper.types[at] == Clientele.LINE ? shopper.goneAt(at) : -1));
        to.put(shopper.channels[at]);
        to.put(shopper.devices[at]);
        to.put(known(shopper.phrases[at]));
        to.endOfRow();
    }

    private static Integer known(int number) {
        return number < 0 ? null : number;
    }
}
