package com.segmentofone.demo.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lloyd's algorithm for three clusters, begun with points far from each other, from several first points of which the best outcome is
 * taken: in whatever order the points come, it is the same.
 */
final class Clusters {

    private static final int COUNT = 3;
    private static final int ROUNDS = 50;
    private static final int STARTS = 12;

    private final List<double[]> points;
    private final double[][] centres;
    private final int[] cluster;

    /** @param points in any order */
    static Clusters of(List<double[]> points) {
        List<double[]> sorted = new ArrayList<>(points);
        sorted.sort(Arrays::compare);
        return IntStream.range(0, STARTS)
                .mapToObj(start -> new Clusters(sorted, sorted.get(start * sorted.size() / STARTS)))
                .min(Comparator.comparingDouble(Clusters::scatter))
                .orElseThrow();
    }

    private Clusters(List<double[]> points, double[] first) {
        this.points = points;
        this.centres = farApart(points, first);
        this.cluster = new int[points.size()];
        for (int round = 0; round < ROUNDS; round++) {
            assign();
            move();
        }
    }

    private static double[][] farApart(List<double[]> points, double[] first) {
        List<double[]> chosen = new ArrayList<>(List.of(first));
        while (chosen.size() < COUNT) {
            double[] farthest = points.get(0);
            for (double[] point : points) {
                if (nearest(point, chosen) > nearest(farthest, chosen)) {
                    farthest = point;
                }
            }
            chosen.add(farthest);
        }
        return chosen.stream().map(double[]::clone).toArray(double[][]::new);
    }

    private static double nearest(double[] point, List<double[]> others) {
        return others.stream()
                .mapToDouble(other -> distance(point, other))
                .min()
                .orElseThrow();
    }

    private void assign() {
        for (int i = 0; i < cluster.length; i++) {
            for (int c = 0; c < COUNT; c++) {
                if (distance(points.get(i), centres[c]) < distance(points.get(i), centres[cluster[i]])) {
                    cluster[i] = c;
                }
            }
        }
    }

    private void move() {
        for (int c = 0; c < COUNT; c++) {
            double[] sum = new double[centres[c].length];
            int size = size(c);
            for (int i = 0; i < cluster.length; i++) {
                for (int d = 0; cluster[i] == c && d < sum.length; d++) {
                    sum[d] += points.get(i)[d] / size;
                }
            }
            if (size > 0) {
                centres[c] = sum;
            }
        }
    }

    /** The squared distances from the centres. */
    private double scatter() {
        double sum = 0;
        for (int i = 0; i < cluster.length; i++) {
            double own = distance(points.get(i), centres[cluster[i]]);
            sum += own * own;
        }
        return sum;
    }

    double[] centre(int c) {
        return centres[c];
    }

    int size(int c) {
        int size = 0;
        for (int each : cluster) {
            size += each == c ? 1 : 0;
        }
        return size;
    }

    int count() {
        return COUNT;
    }

    /** The mean silhouette with distances to centres instead of to every point (the simplified silhouette), from -1 to 1. */
    double silhouette() {
        double sum = 0;
        for (int i = 0; i < cluster.length; i++) {
            double own = distance(points.get(i), centres[cluster[i]]);
            double next = Double.MAX_VALUE;
            for (int c = 0; c < COUNT; c++) {
                next = c == cluster[i] ? next : Math.min(next, distance(points.get(i), centres[c]));
            }
            sum += Math.max(own, next) == 0 ? 0 : (next - own) / Math.max(own, next);
        }
        return sum / cluster.length;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return Math.sqrt(sum);
    }
}
