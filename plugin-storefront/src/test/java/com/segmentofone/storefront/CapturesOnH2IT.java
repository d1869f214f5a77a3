package com.segmentofone.storefront;

class CapturesOnH2IT extends CapturesScenario {
    CapturesOnH2IT() {
        super(SiteDatabase.h2());
    }
}
