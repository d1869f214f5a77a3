/** Goods, orders and visits that we made up beside FoodMart, from a seed, with regularities in them that can be found again. */
package com.segmentofone.demo.synthetic;
