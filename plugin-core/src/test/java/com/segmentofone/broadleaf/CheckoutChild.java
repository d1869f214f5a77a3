package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestStore;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.profile.core.domain.Customer;

/** A store in a process of its own that sells without end, until it is killed. */
public final class CheckoutChild {
    private CheckoutChild() {}

    public static void main(String[] arguments) {
        TestHost host = TestHost.on(TestDatabase.postgresAt(arguments[0]))
                .withPlugin()
                .setting("segmentofone.backfill.pause", "3600000")
                .start();
        TestStore store = new TestStore(host);
        Product product = store.product("Bottle", "Good", "7.35", null);
        System.out.println("READY");
        for (int thread = 0; thread < 3; thread++) {
            new Thread(() -> sell(store, product)).start();
        }
    }

    private static void sell(TestStore store, Product product) {
        Customer customer = store.customer();
        while (true) {
            store.buy(customer, product, 2);
            System.out.println("SOLD");
        }
    }
}
