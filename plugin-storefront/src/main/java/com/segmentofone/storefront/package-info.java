/** Watches what shoppers do in the store, and knows who they are: servlet and JDK types only. */
package com.segmentofone.storefront;
