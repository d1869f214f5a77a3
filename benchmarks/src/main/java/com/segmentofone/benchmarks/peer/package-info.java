/** Adapters to engines that come in more than one version: each is loaded beside the version it stands for. */
package com.segmentofone.benchmarks.peer;
