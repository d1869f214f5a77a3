/** A small real admin, and what it must hold. */
package com.segmentofone.admin;
