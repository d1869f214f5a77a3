package com.segmentofone.testhost;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.domain.OfferItemCriteria;
import org.broadleafcommerce.core.offer.domain.OfferItemCriteriaImpl;
import org.broadleafcommerce.core.offer.domain.OfferRule;
import org.broadleafcommerce.core.offer.domain.OfferRuleImpl;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.type.OfferDeliveryType;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferItemRestrictionRuleType;
import org.broadleafcommerce.core.offer.service.type.OfferRuleType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOptionImpl;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/** Offers of the host's, and carts under them. */
public final class TestOffers {
    private static final Date LONG_AGO = new Date(1_000_000_000_000L);

    private final TestHost host;
    private final OrderService orders;
    private final OfferService offers;

    public TestOffers(TestHost host) {
        this.host = host;
        this.orders = host.bean("blOrderService", OrderService.class);
        this.offers = host.bean("blOfferService", OfferService.class);
    }

    /** What an offer takes off what. */
    public static final class Discount {
        private final OfferType type;
        private final BigDecimal value;
        private final boolean percent;
        private int bought;
        private String rule;
        private String code;
        private boolean combinable = true;

        private Discount(OfferType type, BigDecimal value, boolean percent) {
            this.type = type;
            this.value = value;
            this.percent = percent;
        }

        /** @param percent else an amount */
        public static Discount of(OfferType type, BigDecimal value, boolean percent) {
            return new Discount(type, value, percent);
        }

        /** How many items must be bought at their own price for one with the discount. */
        public Discount after(int items) {
            bought = items;
            return this;
        }

        /** The host's rule for the items that get the discount. */
        public Discount items(String mvel) {
            rule = mvel;
            return this;
        }

        /** Null for an automatic offer. */
        public Discount code(String value) {
            code = value;
            return this;
        }

        public Discount combinable(boolean value) {
            combinable = value;
            return this;
        }
    }

    public Offer offer(String name, Discount discount) {
        return host.transaction().execute(status -> {
            Offer offer = new OfferImpl();
            offer.setName(name);
            offer.setType(discount.type);
            offer.setDiscountType(discount.percent ? OfferDiscountType.PERCENT_OFF : OfferDiscountType.AMOUNT_OFF);
            offer.setValue(discount.value);
            offer.setStartDate(LONG_AGO);
            offer.setPriority(10);
            offer.setApplyDiscountToSalePrice(true);
            offer.setCombinableWithOtherOffers(discount.combinable);
            offer.setOfferItemQualifierRuleType(OfferItemRestrictionRuleType.NONE);
            offer.setOfferItemTargetRuleType(OfferItemRestrictionRuleType.NONE);
            offer.setAutomaticallyAdded(discount.code == null);
            offer.setDeliveryType(discount.code == null ? OfferDeliveryType.AUTOMATIC : OfferDeliveryType.CODE);
            if (discount.type.equals(OfferType.ORDER_ITEM)) {
                offer.setTargetItemCriteria(Collections.singleton(criteria(1, discount.rule)));
            }
            if (discount.bought > 0) {
                offer.setQualifyingItemCriteria(Collections.singleton(criteria(discount.bought, discount.rule)));
            }
            Offer saved = offers.save(offer);
            if (discount.code != null) {
                OfferCode code = new OfferCodeImpl();
                code.setOffer(saved);
                code.setOfferCode(discount.code);
                code.setStartDate(LONG_AGO);
                offers.saveOfferCode(code);
            }
            return saved;
        });
    }

    private static OfferItemCriteria criteria(int quantity, String rule) {
        OfferItemCriteria criteria = new OfferItemCriteriaImpl();
        criteria.setQuantity(quantity);
        criteria.setMatchRule(rule);
        return criteria;
    }

    /** The offer's rule about customers, as the host's rule builder stores it. */
    public void customerRule(Offer offer, String mvel) {
        host.transaction().execute(status -> {
            OfferRule rule = new OfferRuleImpl();
            rule.setMatchRule(mvel);
            em().find(OfferImpl.class, offer.getId()).getOfferMatchRules().put(OfferRuleType.CUSTOMER.getType(), rule);
            return null;
        });
    }

    /** It applies to nothing any more. */
    public void end(Offer offer) {
        host.transaction().execute(status -> {
            em().find(OfferImpl.class, offer.getId()).setEndDate(LONG_AGO);
            return null;
        });
    }

    /**
     * @param items with their quantities
     * @param shipping what the host charges for it
     * @param code entered in the cart; null for none
     */
    public Order cart(Customer customer, Map<Product, Integer> items, String shipping, String code) {
        return host.request(() -> {
            Order cart = orders.createNewCartForCustomer(customer);
            for (Map.Entry<Product, Integer> item : items.entrySet()) {
                orders.addItem(
                        cart.getId(), new OrderItemRequestDTO(item.getKey().getId(), item.getValue()), false);
            }
            cart = ship(orders.findOrderById(cart.getId()), shipping);
            if (code != null) {
                cart = orders.addOfferCode(cart, offers.lookupOfferCodeByCode(code), false);
            }
            return orders.save(cart, true);
        });
    }

    private Order ship(Order cart, String price) throws Exception {
        for (FulfillmentGroup group : cart.getFulfillmentGroups()) {
            group.setFulfillmentOption(host.transaction().execute(status -> {
                FixedPriceFulfillmentOptionImpl option = new FixedPriceFulfillmentOptionImpl();
                option.setName("By post");
                option.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
                option.setPrice(new Money(price));
                em().persist(option);
                return option;
            }));
        }
        return orders.save(cart, false);
    }

    /** The cart in a later request, priced anew. */
    public Order price(Order cart) {
        return host.request(() -> orders.save(orders.findOrderById(cart.getId()), true));
    }

    private EntityManager em() {
        return EntityManagerFactoryUtils.getTransactionalEntityManager(
                host.bean("entityManagerFactory", EntityManagerFactory.class));
    }
}
