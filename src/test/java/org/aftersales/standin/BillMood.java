package org.aftersales.standin;

/** What becomes of the bills of a day. */
enum BillMood {
    WHOLE,
    /** Still in the making. */
    MAKING,
    /** There is none, whatever stands in the book. */
    NONE,
    /** Another file than the one that was announced. */
    SWAPPED,
    /** Made of the first half of its lines only. */
    HALF,
    /** The line breaks in the middle of the file. */
    CUT,
    /** The address leads to somebody else. */
    ELSEWHERE,
    /** The file is not where it should be. */
    GONE
}
