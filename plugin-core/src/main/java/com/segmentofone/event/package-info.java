/** Immutable facts about what shoppers did, and the way they are handed over and announced. */
package com.segmentofone.event;
