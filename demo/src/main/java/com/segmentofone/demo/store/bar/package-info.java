/** The demo bar: to be somebody else, to arrive from elsewhere, to move the clock. A real site has none of it. */
package com.segmentofone.demo.store.bar;
