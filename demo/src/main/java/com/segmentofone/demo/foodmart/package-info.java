/** FoodMart, the public fictional grocer, read as a stream from its Maven artifact. */
package com.segmentofone.demo.foodmart;
