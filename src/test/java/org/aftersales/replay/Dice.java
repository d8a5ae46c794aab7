package org.aftersales.replay;

import java.util.List;
import java.util.Random;

/**
 * What happens by chance, decided by seed, request and question: the same seed tells the same story, however many clients work.
 *
 * @param seed of the whole replay
 * @param key of the request
 * @param eventful how many times as often as in real life what is rare happens, so that a short replay meets it too; 1 as in real life
 */
record Dice(long seed, String key, int eventful) {

    private static final int RARE = 30;
    private static final int AT_MOST = 50;

    /** True in so many of a hundred cases. */
    boolean happens(String question, int inHundred) {
        return upTo(question, 100) < oftener(inHundred);
    }

    /** What is rare, made less so. */
    int oftener(int inHundred) {
        return inHundred > RARE || eventful == 1 ? inHundred : Math.min(AT_MOST, inHundred * eventful);
    }

    <T> T oneOf(String question, List<T> choices) {
        return choices.get(upTo(question, choices.size()));
    }

    /** From zero to one below the bound. */
    int upTo(String question, int bound) {
        var random = new Random(seed * 31 + (key + "/" + question).hashCode());
        random.nextInt(); // neighbouring seeds give neighbouring first numbers
        return random.nextInt(bound);
    }
}
