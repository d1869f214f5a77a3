/** Tests of the goods and the shoppers that we made up. */
package com.segmentofone.demo.synthetic;
