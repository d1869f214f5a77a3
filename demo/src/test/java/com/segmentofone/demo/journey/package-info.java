/** What a stranger does with the demo store, from the first click to a segment of one's own. */
package com.segmentofone.demo.journey;
