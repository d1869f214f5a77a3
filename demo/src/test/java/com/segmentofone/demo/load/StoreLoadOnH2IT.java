package com.segmentofone.demo.load;

import com.segmentofone.demo.DemoOptions;

class StoreLoadOnH2IT extends StoreLoadContract {

    StoreLoadOnH2IT() {
        super(DemoOptions.Database.H2);
    }
}
