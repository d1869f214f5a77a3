/** The storefront's pages. */
package com.segmentofone.demo.store;
