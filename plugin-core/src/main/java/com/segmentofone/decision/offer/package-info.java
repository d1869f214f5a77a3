/** Which of the host's offers a shopper may have, because of the segments that the offers are for. */
package com.segmentofone.decision.offer;
