/** Fills an empty Broadleaf schema with a store: reference data, catalogue, customers, orders and homepage content. */
package com.segmentofone.demo.load;
