package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.SalesLine;
import com.segmentofone.demo.load.OrderRows.Kind;
import com.segmentofone.demo.load.OrderRows.Line;
import com.segmentofone.demo.load.OrderRows.Order;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes each of FoodMart's baskets as a submitted, delivered order with one item for each line. */
final class OrderLoad {

    private final OrderRows rows;
    private final Calendar calendar;
    private final PromotionEvents promotions;

    OrderLoad(OrderRows rows, Calendar calendar, PromotionEvents promotions) {
        this.rows = rows;
        this.calendar = calendar;
        this.promotions = promotions;
    }

    void load(SalesHistory sales) throws SQLException {
        for (Map.Entry<SalesHistory.BasketKey, List<SalesLine>> basket :
                sales.baskets().entrySet()) {
            long customer = basket.getKey().customerId();
            LocalDateTime time = calendar.shoppingTime(basket.getKey().day(), customer);
            List<Line> lines = basket.getValue().stream().map(OrderLoad::line).collect(Collectors.toList());
            long order = rows.add(new Order(customer, Kind.SUBMITTED, null, time, lines));
            promotions.add(order, customer, time, basket.getValue());
        }
        rows.flush();
    }

    private static Line line(SalesLine line) {
        BigDecimal price = line.amount().divide(line.units());
        return new Line(line.productId(), line.units().intValueExact(), price, price);
    }
}
