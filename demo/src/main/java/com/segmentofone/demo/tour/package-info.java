/** The five-minute story of the demo, told in a browser; it knows the store by its pages alone. */
package com.segmentofone.demo.tour;
