package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestOffers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcommerce.core.offer.service.type.OfferType;

/** The cases of {@code offers/carts.txt}, which says how it is written. */
final class OfferCarts {

    private OfferCarts() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                OfferCarts.class.getResourceAsStream("/offers/carts.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("== ")) {
                    cases.add(new Case(line.substring(3)));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    cases.get(cases.size() - 1).read(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** One cart under some offers. */
    static final class Case {
        private static final Pattern LINE = Pattern.compile("(\\d+) x ([\\d.]+)");
        private static final Pattern PRICE = Pattern.compile("(\\w+): (\\d+) - (\\d+) \\+ (\\d+) = (\\d+)");

        final String title;
        final List<OfferLine> offers = new ArrayList<>();
        final Map<String, Integer> items = new LinkedHashMap<>();
        final Map<String, String> expected = new LinkedHashMap<>();
        String shipping = "0.00";
        String code;

        Case(String title) {
            this.title = title;
        }

        void read(String line) {
            Matcher price = PRICE.matcher(line);
            if (line.startsWith("offer: ")) {
                offers.add(new OfferLine(line.substring("offer: ".length())));
            } else if (line.startsWith("cart: ")) {
                Matcher item = LINE.matcher(line);
                while (item.find()) {
                    items.put(item.group(2), Integer.valueOf(item.group(1)));
                }
                shipping = OfferLine.find(line, "shipping ([\\d.]+)", "0.00");
                code = OfferLine.find(line, "code (\\w+)", null);
            } else if (price.matches()) {
                expected.put(price.group(1), line.substring(line.indexOf(':') + 2));
            } else if (!line.startsWith("by hand: ")) {
                throw new IllegalArgumentException(line);
            }
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** One offer. */
    static final class OfferLine {
        final String kind;
        final BigDecimal value;
        final boolean percent;
        final String product;
        final String code;
        final boolean forWineLovers;
        final boolean notForHunters;
        final boolean combinable;

        OfferLine(String text) {
            Matcher kinds = Pattern.compile("(item|second item|third item|order|shipping) (free|([\\d.]+) (%|off)).*")
                    .matcher(text);
            if (!kinds.matches()) {
                throw new IllegalArgumentException(text);
            }
            kind = kinds.group(1);
            percent = !"off".equals(kinds.group(4));
            value = new BigDecimal(kinds.group(3) == null ? "100" : kinds.group(3));
            product = find(text, " on ([\\d.]+)", null);
            code = find(text, "code (\\w+)", null);
            forWineLovers = text.matches(".*(?<!not )for wine lovers.*");
            notForHunters = text.contains("not for bargain hunters");
            combinable = !text.contains("not combinable");
        }

        TestOffers.Discount discount() {
            return TestOffers.Discount.of(type(), value, percent)
                    .after(kind.equals("second item") ? 1 : kind.equals("third item") ? 2 : 0)
                    .items(product == null ? null : "orderItem.name == \"P" + product + '"')
                    .code(code)
                    .combinable(combinable);
        }

        private OfferType type() {
            return kind.equals("order")
                    ? OfferType.ORDER
                    : kind.equals("shipping") ? OfferType.FULFILLMENT_GROUP : OfferType.ORDER_ITEM;
        }

        static String find(String text, String pattern, String otherwise) {
            Matcher found = Pattern.compile(pattern).matcher(text);
            return found.find() ? found.group(1) : otherwise;
        }
    }
}
