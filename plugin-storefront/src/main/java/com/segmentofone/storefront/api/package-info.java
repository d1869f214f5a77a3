/** The web interface by which other systems tell of events. */
package com.segmentofone.storefront.api;
