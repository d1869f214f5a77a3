/** Which variant a slot shows to a shopper, with the reason, and with a fallback for everything that can go wrong. */
package com.segmentofone.decision;
