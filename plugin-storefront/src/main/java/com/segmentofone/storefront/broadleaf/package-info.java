/** Connects the storefront half with Broadleaf, Spring and Thymeleaf: interceptors, workflow activities, the slot tag. */
package com.segmentofone.storefront.broadleaf;
