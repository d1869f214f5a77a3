/** Entities and stores behind the ports of the other packages. */
package com.segmentofone.persistence;
