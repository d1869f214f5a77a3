/** The demo's payment module: a desk that takes every card but the one that is for being declined. */
package com.segmentofone.demo.store.payment;
