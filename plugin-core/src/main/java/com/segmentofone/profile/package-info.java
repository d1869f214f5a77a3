/** Everything known of one shopper: the compact, lossless event history and the attributes. */
package com.segmentofone.profile;
