package com.segmentofone.demo.load;

import com.segmentofone.demo.synthetic.Personas;

/** Who can log in to a freshly loaded store. */
public final class DemoAccounts {

    /** One of the loaded customers. */
    public static final String CUSTOMER = "sheri.nowmer";

    /** The same for every loaded customer. */
    public static final String CUSTOMER_PASSWORD = Personas.PASSWORD;

    public static final String OPERATOR = "admin";

    public static final String OPERATOR_PASSWORD = "admin";

    private DemoAccounts() {}
}
