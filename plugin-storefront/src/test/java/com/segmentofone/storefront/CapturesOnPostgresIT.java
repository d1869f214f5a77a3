package com.segmentofone.storefront;

class CapturesOnPostgresIT extends CapturesScenario {
    CapturesOnPostgresIT() {
        super(SiteDatabase.postgres());
    }
}
