package com.segmentofone.demo.load;

import com.segmentofone.demo.load.EventRows.Event;
import com.segmentofone.demo.load.OrderRows.Kind;
import com.segmentofone.demo.load.OrderRows.Line;
import com.segmentofone.demo.load.OrderRows.Order;
import com.segmentofone.demo.synthetic.Goods;
import com.segmentofone.demo.synthetic.MadeHistory;
import com.segmentofone.demo.synthetic.MadeOffer;
import com.segmentofone.demo.synthetic.MadeOrder;
import com.segmentofone.demo.synthetic.MadeVisit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what we made up: orders, carts, lists of favourites, further attributes, and the events of visits and offers. */
final class MadeLoad {

    private static final Map<String, String> NOTHING = Map.of();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OrderRows orders;
    private final EventRows events;
    private final Map<Long, BigDecimal> prices = new HashMap<>();

    MadeLoad(OrderRows orders, EventRows events, List<Goods> goods) {
        this.orders = orders;
        this.events = events;
        goods.forEach(one -> prices.put(one.id(), one.price()));
    }

    void load(MadeHistory history) throws SQLException {
        for (MadeOrder order : history.orders()) {
            submitted(order);
        }
        for (MadeOrder cart : history.carts()) {
            cart(cart);
        }
        for (MadeOrder list : history.favourites()) {
            favourites(list);
        }
        orders.flush();
        for (MadeVisit visit : history.visits()) {
            visit(visit);
        }
        for (Map.Entry<Long, LocalDateTime> opened : history.registrations().entrySet()) {
            events.add(event(opened.getKey(), "registered", opened.getValue()));
        }
    }

    /** @param last the highest number of an attribute so far */
    static void attributes(Connection connection, MadeHistory history, long last) throws SQLException {
        try (Batch rows =
                Batch.into(connection, "BLC_CUSTOMER_ATTRIBUTE", "CUSTOMER_ATTR_ID", "CUSTOMER_ID", "NAME", "VALUE")) {
            long id = last;
            for (Map.Entry<Long, Map<String, String>> customer :
                    history.attributes().entrySet()) {
                for (Map.Entry<String, String> attribute : customer.getValue().entrySet()) {
                    rows.row(++id, customer.getKey(), attribute.getKey(), attribute.getValue());
                }
            }
        }
    }

    private void submitted(MadeOrder order) throws SQLException {
        List<Line> lines = lines(order);
        long id = orders.add(new Order(order.customerId(), Kind.SUBMITTED, null, order.time(), lines));
        MadeOffer offer = order.offer();
        if (offer != null) {
            long saved = lines.stream().mapToLong(MadeLoad::saved).sum();
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("code", offer.code());
            attributes.put("offer", Long.toString(Promotions.offerOf(offer)));
            events.add(new Event(
                    "c" + order.customerId(), "offer.applied", order.time(), null, 1, saved, id, null, attributes));
        }
    }

    private static long saved(Line line) {
        return EventRows.cents(line.retail().subtract(line.price())) * line.units();
    }

    private void cart(MadeOrder cart) throws SQLException {
        List<Line> lines = lines(cart);
        orders.add(new Order(cart.customerId(), Kind.IN_PROCESS, null, cart.time(), lines));
        for (Line line : lines) {
            events.add(new Event(
                    "c" + cart.customerId(),
                    "cart.added",
                    cart.time(),
                    line.productId(),
                    line.units(),
                    EventRows.cents(line.amount()),
                    null,
                    null,
                    NOTHING));
        }
    }

    private void favourites(MadeOrder list) throws SQLException {
        orders.add(new Order(list.customerId(), Kind.NAMED, MadeHistory.FAVOURITES, list.time(), lines(list)));
        int before = list.lines().size();
        for (MadeOrder.Line line : list.lines()) {
            LocalDateTime time = list.time().minusMinutes(2L * --before);
            events.add(new Event(
                    "c" + list.customerId(),
                    "favourite.added",
                    time,
                    line.productId(),
                    1,
                    null,
                    null,
                    null,
                    Map.of("list", MadeHistory.FAVOURITES)));
        }
    }

    private List<Line> lines(MadeOrder order) {
        List<Line> lines = new ArrayList<>(order.lines().size());
        for (MadeOrder.Line line : order.lines()) {
            BigDecimal retail = prices.get(line.productId());
            lines.add(new Line(line.productId(), line.units(), reduced(retail, order.offer()), retail));
        }
        return lines;
    }

    private static BigDecimal reduced(BigDecimal retail, MadeOffer offer) {
        if (offer == null) {
            return retail;
        }
        BigDecimal share = BigDecimal.valueOf(100L - offer.percent());
        return retail.multiply(share).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** A page every forty seconds. */
    private void visit(MadeVisit visit) throws SQLException {
        LocalDateTime time = visit.time();
        String session = Integer.toHexString(visit.hashCode());
        Map<String, String> how = new TreeMap<>(Map.of("channel", visit.channel(), "device", visit.device()));
        if (visit.phrase() != null) {
            Map<String, String> search = new TreeMap<>(how);
            search.put("phrase", visit.phrase());
            events.add(new Event(visit.identity(), "search", time, null, 1, null, null, session, search));
        }
        for (Long product : visit.productIds()) {
            time = time.plusSeconds(40);
            events.add(new Event(visit.identity(), "product.viewed", time, product, 1, null, null, session, how));
        }
    }

    private static Event event(long customer, String type, LocalDateTime time) {
        return new Event("c" + customer, type, time, null, 1, null, null, null, NOTHING);
    }
}
