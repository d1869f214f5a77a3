/** Draws the shop's pictures: packages, still lifes and heroes as SVG, always the same for the same name. */
package com.segmentofone.demo.store.picture;
