package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void textIsBrokenBetweenWords() {
        assertThat(Wrap.lines("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(Wrap.lines("a abcdefgh b", 3)).containsExactly("a", "abc", "def", "gh", "b");
    }

    @Test
    void wordsThatBelongTogetherStayOnOneLine() {
        assertThat(Wrap.lines("rated 1" + Wrap.KEEP + "of" + Wrap.KEEP + "4 here", 9))
                .containsExactly("rated", "1 of 4", "here");
    }

    @Test
    void noTextIsOneEmptyLine() {
        assertThat(Wrap.lines("", 10)).containsExactly("");
    }

    @Test
    void spacesAreNotRepeated() {
        assertThat(Wrap.lines("  one   two ", 10)).containsExactly("one two");
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        assertThat(Wrap.lines("red\u001B[31m\nand\u0007bell", 40)).containsExactly("red [31m and bell");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(Wrap.columns("\u6C34")).isEqualTo(2);
        assertThat(Wrap.columns("e\u0301")).isEqualTo(1);
        assertThat(Wrap.lines("\u6C34\u6C34\u6C34", 4)).containsExactly("\u6C34\u6C34", "\u6C34");
    }

    @Test
    void aCharacterWiderThanTheLineStillGetsItsLine() {
        assertThat(Wrap.lines("\u6C34\u6C34", 1)).containsExactly("\u6C34", "\u6C34");
    }
}
