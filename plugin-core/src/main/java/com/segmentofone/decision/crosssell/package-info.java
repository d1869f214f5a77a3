/** Which products are proposed beside others, complements and dearer alternatives, with the reason, and with fallbacks. */
package com.segmentofone.decision.crosssell;
