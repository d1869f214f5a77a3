/** The storefront's pages: Broadleaf's controllers, given addresses, and what every page shows. */
package com.segmentofone.demo.store.page;
