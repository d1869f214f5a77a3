package com.segmentofone.testhost;

import java.math.BigDecimal;
import java.util.Date;
import java.util.UUID;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.type.ProductType;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;

/** Things to sell, people, and purchases, made with the host's own services. */
public final class TestStore {
    private static final Date LONG_AGO = new Date(1_000_000_000_000L);

    private final TestHost host;
    private final CatalogService catalog;
    private final OrderService orders;
    private final CustomerService customers;
    private final OrderPaymentService payments;
    private final CheckoutService checkout;

    public TestStore(TestHost host) {
        this.host = host;
        this.catalog = host.bean("blCatalogService", CatalogService.class);
        this.orders = host.bean("blOrderService", OrderService.class);
        this.customers = host.bean("blCustomerService", CustomerService.class);
        this.payments = host.bean("blOrderPaymentService", OrderPaymentService.class);
        this.checkout = host.bean("blCheckoutService", CheckoutService.class);
    }

    /** @param parent null for a root */
    public Category category(String name, Category parent) {
        return host.transaction().execute(status -> {
            Category category = catalog.createCategory();
            category.setName(name);
            category.setUrl("/" + UUID.randomUUID());
            category.setActiveStartDate(LONG_AGO);
            category.setDefaultParentCategory(parent);
            return catalog.saveCategory(category);
        });
    }

    public Product product(String name, String brand, String price, Category category) {
        return host.transaction().execute(status -> {
            Sku sku = catalog.createSku();
            sku.setName(name);
            sku.setRetailPrice(new Money(new BigDecimal(price)));
            sku.setActiveStartDate(LONG_AGO);
            sku = catalog.saveSku(sku);
            Product product = catalog.createProduct(ProductType.PRODUCT);
            product.setDefaultSku(sku);
            product.setManufacturer(brand);
            product.setUrl("/" + UUID.randomUUID());
            product.setDefaultCategory(category);
            product = catalog.saveProduct(product);
            sku.setDefaultProduct(product);
            catalog.saveSku(sku);
            return product;
        });
    }

    public Customer customer() {
        return host.transaction().execute(status -> {
            Customer customer = customers.createCustomer();
            customer.setUsername("user-" + UUID.randomUUID());
            customer.setEmailAddress(customer.getUsername() + "@example.org");
            customer.setFirstName("Ada");
            customer.setPassword("secret");
            customer.setRegistered(true);
            return customers.saveCustomer(customer, false);
        });
    }

    /** A cart with the product in it, priced, with a payment that covers it. */
    public Order cart(Customer customer, Product product, int quantity) {
        return host.request(() -> {
            Order cart = orders.createNewCartForCustomer(customer);
            OrderItemRequestDTO item = new OrderItemRequestDTO(product.getId(), quantity);
            if (product.getDefaultCategory() != null) {
                item.setCategoryId(product.getDefaultCategory().getId());
            }
            return pay(orders.addItem(cart.getId(), item, true));
        });
    }

    private Order pay(Order cart) throws Exception {
        OrderPayment payment = payments.create();
        payment.setType(PaymentType.CREDIT_CARD);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(cart.getTotal());
        payment.setOrder(cart);
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setAmount(cart.getTotal());
        transaction.setSuccess(true);
        transaction.setType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        orders.addPaymentToOrder(cart, payment, null);
        return orders.findOrderById(cart.getId());
    }

    /** Through the host's checkout workflow, in a request of its own. */
    public Order checkOut(Order cart) {
        return host.request(() ->
                checkout.performCheckout(orders.findOrderById(cart.getId())).getOrder());
    }

    public Order buy(Customer customer, Product product, int quantity) {
        return checkOut(cart(customer, product, quantity));
    }
}
