package com.segmentofone.demo.load;

import com.segmentofone.demo.DemoOptions;

class StoreLoadOnPostgresIT extends StoreLoadContract {

    StoreLoadOnPostgresIT() {
        super(DemoOptions.Database.POSTGRES);
    }
}
