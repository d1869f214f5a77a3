/** The demo store's launcher: one JVM that runs database, storefront and admin, and knows nothing of the plugin. */
package com.segmentofone.demo;
