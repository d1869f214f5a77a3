/** What operators edit, as entities in Broadleaf's persistence unit, and the stores that read and write them. */
package com.segmentofone.persistence.broadleaf;
